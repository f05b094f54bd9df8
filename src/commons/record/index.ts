export { workPath } from './addresses.ts'
export type { Approval, Candidate, Change, Contributor, Doing, Finding, MediaUse, NewAppearance, Notice, Published, Slot, WorkFields } from './candidate.ts'
export { defineCheck, publicationChecks, runChecks, runEachCheck, type CheckInput, type PublicationCheck } from './checks.ts'
export {
  AppearanceClosed,
  AppearanceOpened,
  WorkClassified,
  WorkCorrected,
  WorkPublished,
  WorksImported,
  WorkUpdated,
  WorkWithdrawn,
  type WorkAbout,
} from './events.ts'
export { ImportedArticle, type BadLine, type ReadLine } from './imports/imported-article.ts'
export { readFeed } from './imports/read-feed.ts'
export { readArticleLines } from './imports/read-lines.ts'
export { readArticleSheet } from './imports/read-sheet.ts'
export { WRITER_ROLES } from './words.ts'
export { openAppearance } from './server/appearances.ts'
export { changesSince, type RecordChange } from './server/changes-since.ts'
export { findBriefs, type WorkBrief } from './server/find-briefs.ts'
export { findWorkPage, listPublicVersions, type PublicVersion, type WorkPage } from './server/find-work-page.ts'
export {
  countAppearancesOn,
  countWorksOn,
  listAppearanceDays,
  listStoriesOn,
  listWorkDays,
  recordedSince,
  type AppearanceFact,
  type StoryFact,
  type WorkFact,
} from './server/facts.ts'
export { findCards, findTag, latestBySection, latestWorks, type Before, type LatestWorks, type SectionOf, type WorkCard } from './server/latest-works.ts'
export { importWorks, type ImportInput, type ImportOutcome } from './server/import.ts'
export { findWorks, type ListedWork, type WorkQuery } from './server/list-works.ts'
export { publish } from './server/publish.ts'
export { evaluateSearch, questionKinds, seeded, type KnownItem, type QuestionKind, type SearchQuality } from './server/search/evaluate-search.ts'
export { amongDistractors, fillArchive, knownItemsOf } from './server/search/archive-of-articles.ts'
export { distractors } from './server/search/distractors.ts'
export { searchWorks, type SearchInput, type SearchPage } from './server/search/search-works.ts'
export { settleSearch } from './server/search/settle-search.ts'
export { latestCorrections, listSiteMonths, type PublicCorrection } from './server/site-lists.ts'
export { slugOf as tagSlug } from './server/slug.ts'
export type { Credit, LaterVersion, LeadPicture } from './server/tables.ts'
export { changeWork } from './server/update.ts'
export { withdraw, type WithdrawInput } from './server/withdraw.ts'
export { countWorksByStory, type StoryWorks } from './server/works-of-stories.ts'
export { dropCommitments } from './server/classify.ts'
export { placesOfStory, type WorkPlace } from './server/places.ts'
export { listCountedWorks, type CountedWork, type CountedWorks } from './server/works-behind.ts'
export { verifyRecord, type RecordFault } from './server/verify-record.ts'
