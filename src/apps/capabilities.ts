import { reportsModule } from '../authority/reports/server/module.ts'
import { areasModule } from '../commons/areas/server/module.ts'
import { commitmentsModule } from '../commons/commitments/server/module.ts'
import { measuresModule } from '../commons/measures/server/module.ts'
import { mediaModule } from '../commons/media/server/module.ts'
import { notificationsModule } from '../commons/notifications/server/module.ts'
import { organisationsModule } from '../commons/organisations/server/module.ts'
import { peopleModule } from '../commons/people/server/module.ts'
import { recordModule } from '../commons/record/server/module.ts'
import { vocabularyModule } from '../commons/vocabulary/server/module.ts'
import { planningModule } from '../newsroom/planning/server/module.ts'
import { storiesModule } from '../newsroom/stories/server/module.ts'
import { plansModule } from '../authority/plans/server/module.ts'
import type { Module } from '../platform/module.ts'
import { platformModule } from '../platform/platform-module.ts'
import { audienceModule } from '../readers/audience/server/module.ts'
import { siteModule } from '../readers/site/server/module.ts'
import { readerPages } from './reader/module.ts'
import { staffPages } from './staff-pages.ts'

/** Every capability of the house, courtyard first. Adding one is its folder and one line here. */
export const capabilities: readonly Module[] = [
  platformModule,
  areasModule,
  vocabularyModule,
  organisationsModule,
  peopleModule,
  mediaModule,
  commitmentsModule,
  recordModule,
  measuresModule,
  notificationsModule,
  planningModule,
  storiesModule,
  siteModule,
  audienceModule,
  readerPages,
  plansModule,
  reportsModule,
  staffPages(),
]
