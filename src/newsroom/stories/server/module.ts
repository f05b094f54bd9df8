import { serve } from '../../../platform/http/serve.ts'
import { defineModule } from '../../../platform/module.ts'
import { measures } from '../../../commons/measures/index.ts'
import { publicationChecks } from '../../../commons/record/index.ts'
import * as contract from '../contract.ts'
import { storyMigrations } from '../migrations/index.ts'
import { streamApprovals, toOpenLists } from './approvals-stream.ts'
import { changeStoryUseCase } from './change-story.ts'
import { addOutputUseCase, createStoryUseCase } from './create-story.ts'
import { dropUseCase, followPlan, resumeUseCase } from './drop-story.ts'
import { listStoriesUseCase, listWaitingUseCase } from './list-stories.ts'
import { listOwnWaitingUseCase } from './list-own-waiting.ts'
import { worksThroughChain } from './measures.ts'
import { addCommentUseCase, listCommentsUseCase, resolveCommentUseCase } from './comments.ts'
import { refuse } from '../../../platform/errors.ts'
import { storyErrors } from '../errors.ts'
import { passUseCase } from './pass-on.ts'
import { getChainUseCase, listChainsUseCase, saveChainUseCase } from './signing/chain-settings.ts'
import { createDelegationUseCase, endDelegationUseCase, listDelegationsUseCase } from './signing/delegations.ts'
import { getHouseLimitsUseCase, saveHouseLimitsUseCase } from './signing/house-limits.ts'
import { doLaterReviewUseCase, listLaterReviewsUseCase, remindReview } from './signing/later-reviews.ts'
import { endStandingUseCase, grantStandingUseCase } from './signing/standing.ts'
import { storyTables } from './tables.ts'
import { presentStory } from './present.ts'
import { getSourceUseCase, saveSourceUseCase } from './sealed-source.ts'
import { moveStories } from './move-to-successor.ts'
import { storyTies } from './ties.ts'
import { openWriting, writingTokenUseCase } from './writing.ts'
import { aiLabel, requiredFields } from './required-checks.ts'
import * as revisions from './revisions.ts'
import { callAfterEdit, callAfterSign, callAfterSubmit, tellPublished, tellReturned, tellScheduleRefused } from './tell-people.ts'
import { approveUrgentUseCase, approveUseCase, publishStandingUseCase } from './workflow/approve.ts'
import { returnUseCase } from './workflow/return.ts'
import { cancelScheduleUseCase, publishScheduled } from './workflow/schedule.ts'
import { submitUseCase } from './workflow/submit.ts'

const newsroom = ['reporter', 'contributor', 'editor', 'desk_head', 'secretary', 'leader']
const approvers = ['desk_head', 'secretary', 'leader']

export const storiesModule = defineModule({
  name: 'newsroom/stories',
  migrations: storyMigrations,
  permissions: [
    { name: 'stories.view', vi: 'Xem tin, bài của tòa soạn', en: 'See the newsroom’s stories', roles: [...newsroom, 'technician', 'admin'] },
    { name: 'stories.write', vi: 'Viết tin, bài', en: 'Write stories', roles: newsroom },
    { name: 'stories.edit', vi: 'Biên tập tin, bài của ban', en: 'Edit the desk’s stories', roles: ['editor', ...approvers] },
    { name: 'stories.edit_all', vi: 'Biên tập mọi tin, bài', en: 'Edit every story', roles: ['secretary', 'leader'] },
    { name: 'stories.approve', vi: 'Duyệt tin, bài', en: 'Approve stories', roles: [...approvers, 'editor'] },
    { name: 'stories.manage', vi: 'Đặt quy trình duyệt', en: 'Set the approval chain', roles: ['admin', 'leader'] },
  ],
  jobs: [publishScheduled, remindReview],
  broadcasts: [toOpenLists],
  subscribers: [moveStories, callAfterSubmit, callAfterSign, callAfterEdit, tellReturned, tellPublished, tellScheduleRefused, followPlan],
  plugin: async (app, services) => {
    await openWriting(app, services)
    await streamApprovals(app, services)
  },
  contributes: [publicationChecks.add(requiredFields, aiLabel), measures.add(worksThroughChain), storyTies],
  routes: [
    serve(contract.createStory, 'stories.write', createStoryUseCase),
    serve(contract.listStories, 'stories.view', listStoriesUseCase),
    serve(contract.getStory, 'stories.view', (ctx, { params }) => presentStory(ctx.db, ctx.actor, params.storyId, ctx.now)),
    serve(contract.findOutputStory, 'stories.view', async (ctx, { params }) => {
      const output = await storyTables(ctx.db)
        .selectFrom('stories.output')
        .select('story_id')
        .where('id', '=', params.outputId)
        .where('agency_id', '=', ctx.actor.organisationId)
        .executeTakeFirst()
      return output ? presentStory(ctx.db, ctx.actor, output.story_id, ctx.now) : refuse(storyErrors, 'stories.not_found')
    }),
    serve(contract.changeStory, 'stories.write', changeStoryUseCase),
    serve(contract.dropStory, 'stories.write', dropUseCase),
    serve(contract.resumeStory, 'stories.write', resumeUseCase),
    serve(contract.addOutput, 'stories.write', addOutputUseCase),
    serve(contract.getLiveText, 'stories.view', revisions.liveTextUseCase),
    serve(contract.getDifference, 'stories.view', revisions.differenceUseCase),
    serve(contract.listRevisions, 'stories.view', revisions.listRevisionsUseCase),
    serve(contract.saveRevision, 'stories.write', revisions.saveRevisionUseCase),
    serve(contract.restoreRevision, 'stories.write', revisions.restoreUseCase),
    serve(contract.markSeen, 'stories.view', revisions.markSeenUseCase),
    serve(contract.submitOutput, 'stories.write', submitUseCase),
    serve(contract.approveOutput, 'stories.approve', approveUseCase),
    serve(contract.approveUrgent, 'stories.approve', approveUrgentUseCase),
    serve(contract.publishStanding, 'stories.write', publishStandingUseCase),
    serve(contract.returnOutput, 'stories.approve', returnUseCase),
    serve(contract.passOutput, 'stories.approve', passUseCase),
    serve(contract.cancelSchedule, 'stories.approve', cancelScheduleUseCase),
    serve(contract.listWaiting, 'stories.view', listWaitingUseCase),
    serve(contract.listOwnWaiting, 'stories.write', listOwnWaitingUseCase),
    serve(contract.listLaterReviews, 'stories.view', listLaterReviewsUseCase),
    serve(contract.doLaterReview, 'stories.approve', doLaterReviewUseCase),
    serve(contract.listDelegations, 'stories.view', listDelegationsUseCase),
    serve(contract.createDelegation, 'stories.approve', createDelegationUseCase),
    serve(contract.endDelegation, 'stories.approve', endDelegationUseCase),
    serve(contract.grantStanding, 'stories.approve', grantStandingUseCase),
    serve(contract.endStanding, 'stories.approve', endStandingUseCase),
    serve(contract.getWritingToken, 'stories.view', writingTokenUseCase),
    serve(contract.listComments, 'stories.view', listCommentsUseCase),
    serve(contract.addComment, 'stories.view', addCommentUseCase),
    serve(contract.resolveComment, 'stories.view', resolveCommentUseCase),
    serve(contract.getSealedSource, 'stories.write', getSourceUseCase),
    serve(contract.saveSealedSource, 'stories.write', saveSourceUseCase),
    serve(contract.getChain, 'stories.view', getChainUseCase),
    serve(contract.listChains, 'stories.view', listChainsUseCase),
    serve(contract.getHouseLimits, 'stories.view', getHouseLimitsUseCase),
    serve(contract.saveHouseLimits, 'stories.manage', saveHouseLimitsUseCase),
    serve(contract.saveChain, 'stories.manage', saveChainUseCase),
  ],
})
