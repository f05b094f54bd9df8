import { z } from 'zod'
import { serve } from '../../../platform/http/serve.ts'
import { defineJob } from '../../../platform/jobs/job.ts'
import { defineModule } from '../../../platform/module.ts'
import { pictureRightsCheck } from '../../media/index.ts'
import { publicationChecks } from '../checks.ts'
import {
  classifyWork,
  classifyWorks,
  compareVersions,
  declareDayList,
  getWork,
  importFeed,
  importLines,
  importSheet,
  listStoryPlaces,
  listWorks,
  withdrawWork,
} from '../contract.ts'
import { correctDeclared, getDayList, keepEvidence, listDayLists, markQuietDay, takeBackDeclared } from '../contract-day-list.ts'
import { cancelImport, listImportFeeds, listImportRuns, previewImport, saveImportFeed, startImport } from '../contract-imports.ts'
import { recordMigrations } from '../migrations/index.ts'
import { bylineCheck } from './checks/byline.ts'
import { openCommitmentsCheck } from './checks/open-commitments.ts'
import { removedContentCheck } from './checks/removed-content.ts'
import { classifyUseCase } from './classify.ts'
import { classifyManyUseCase } from './classify-many.ts'
import { declareUseCase } from './day-list/declare.ts'
import { evidenceRoutes, keepEvidenceUseCase } from './day-list/evidence.ts'
import { correctDeclaredUseCase, takeBackUseCase } from './day-list/mend-declared.ts'
import { markQuietDayUseCase } from './day-list/quiet-day.ts'
import { getDayListUseCase, listDayListsUseCase } from './day-list/read-day-lists.ts'
import { compareUseCase, getUseCase } from './get-work.ts'
import { importFeedUseCase, importLinesUseCase, importSheetUseCase } from './import-endpoint.ts'
import { listFeedsUseCase, pullFeedsJob, saveFeedUseCase } from './imports/feeds.ts'
import { previewUseCase } from './imports/preview.ts'
import { runImportJob } from './imports/run-import.ts'
import { cancelUseCase, listRunsUseCase, startUseCase } from './imports/runs.ts'
import { listUseCase } from './list-works.ts'
import { placesUseCase } from './places.ts'
import { settleSearch } from './search/settle-search.ts'
import { withdrawUseCase } from './withdraw.ts'
import { worksSheetRoute } from './works-sheet.ts'

const NEWSROOM = ['admin', 'leader', 'secretary', 'desk_head', 'editor', 'reporter', 'accountant'] as const
const AUTHORITY = ['officer', 'department_leader', 'party_officer', 'province_leader', 'auditor'] as const

const settleEveryMinute = defineJob('record.settle-search', z.object({}).loose(), async (services) => settleSearch(services.db), { cron: '* * * * *' })

export const recordModule = defineModule({
  name: 'commons/record',
  migrations: recordMigrations,
  permissions: [
    { name: 'record.read', vi: 'Xem hồ sơ xuất bản', en: 'Read the public record', roles: [...NEWSROOM, ...AUTHORITY] },
    { name: 'record.declare', vi: 'Khai danh mục đã in, đã phát trong ngày', en: 'Declare what went out on paper or air', roles: ['secretary', 'leader'] },
    { name: 'record.import', vi: 'Nhập kho tin, bài từ hệ thống khác', en: 'Import an archive or feed', roles: ['admin', 'secretary'] },
    {
      name: 'record.classify',
      vi: 'Sửa chuyên mục, địa bàn, mục đích phục vụ của tác phẩm đã ra',
      en: 'Reclassify works that are out',
      roles: ['desk_head', 'secretary', 'leader'],
    },
    { name: 'record.withdraw', vi: 'Gỡ tác phẩm đã xuất bản', en: 'Withdraw a work', roles: ['leader'] },
  ],
  routes: [
    serve(listWorks, 'record.read', listUseCase),
    serve(getWork, 'record.read', getUseCase),
    serve(listStoryPlaces, 'record.read', placesUseCase),
    serve(compareVersions, 'record.read', compareUseCase),
    serve(declareDayList, 'record.declare', declareUseCase),
    serve(listDayLists, 'record.declare', listDayListsUseCase),
    serve(getDayList, 'record.declare', getDayListUseCase),
    serve(markQuietDay, 'record.declare', markQuietDayUseCase),
    serve(keepEvidence, 'record.declare', keepEvidenceUseCase),
    serve(correctDeclared, 'record.declare', correctDeclaredUseCase),
    serve(takeBackDeclared, 'record.declare', takeBackUseCase),
    serve(previewImport, 'record.import', previewUseCase),
    serve(startImport, 'record.import', startUseCase),
    serve(listImportRuns, 'record.import', listRunsUseCase),
    serve(cancelImport, 'record.import', cancelUseCase),
    serve(listImportFeeds, 'record.import', listFeedsUseCase),
    serve(saveImportFeed, 'record.import', saveFeedUseCase),
    serve(importLines, 'record.import', importLinesUseCase),
    serve(importFeed, 'record.import', importFeedUseCase),
    serve(importSheet, 'record.import', importSheetUseCase),
    serve(classifyWork, 'record.classify', classifyUseCase),
    serve(classifyWorks, 'record.classify', classifyManyUseCase),
    serve(withdrawWork, 'record.withdraw', withdrawUseCase),
  ],
  jobs: [settleEveryMinute, runImportJob, pullFeedsJob],
  plugin: async (app, services) => {
    evidenceRoutes(app, services)
    worksSheetRoute(app, services)
  },
  // media stands before this room and cannot know it: its check is listed here
  contributes: [publicationChecks.add(openCommitmentsCheck, bylineCheck, pictureRightsCheck, removedContentCheck)],
})
