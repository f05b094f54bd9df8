import { plansStaff } from '../../authority/plans/staff/manifest.ts'
import { reportsStaff } from '../../authority/reports/staff/manifest.ts'
import { commitmentsStaff } from '../../commons/commitments/staff/manifest.ts'
import { mediaStaff } from '../../commons/media/staff/manifest.ts'
import { notificationsStaff } from '../../commons/notifications/staff/manifest.ts'
import { organisationsStaff } from '../../commons/organisations/staff/manifest.ts'
import { peopleStaff } from '../../commons/people/staff/manifest.ts'
import { recordStaff } from '../../commons/record/staff/manifest.ts'
import { vocabularyStaff } from '../../commons/vocabulary/staff/manifest.ts'
import { planningStaff } from '../../newsroom/planning/staff/manifest.ts'
import { storiesStaff } from '../../newsroom/stories/staff/manifest.ts'
import { audienceStaff } from '../../readers/audience/staff/manifest.ts'
import type { StaffManifest } from '../../platform/staff/manifest.ts'
import { siteStaff } from '../../readers/site/staff/manifest.ts'
import { shellManifest } from './manifest.ts'

/** Every room with staff pages, courtyard first. Adding one is its `staff/manifest.ts` and one line here. */
export const staffCapabilities: readonly StaffManifest[] = [
  shellManifest,
  vocabularyStaff,
  mediaStaff,
  recordStaff,
  notificationsStaff,
  peopleStaff,
  organisationsStaff,
  commitmentsStaff,
  planningStaff,
  storiesStaff,
  siteStaff,
  audienceStaff,
  plansStaff,
  reportsStaff,
]
