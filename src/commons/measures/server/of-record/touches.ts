import { WorkClassified, WorkCorrected, WorkPublished, WorksImported, WorkUpdated, WorkWithdrawn, type WorkAbout } from '../../../record/index.ts'
import { on, type AgencyDay, type Touch } from '../../define.ts'

const workDay = (event: WorkAbout): AgencyDay[] => [{ agencyId: event.agencyId, day: event.day }]
const storyDays = (event: WorkAbout): AgencyDay[] => event.storyDays.map((day) => ({ agencyId: event.agencyId, day }))
const imported = on(WorksImported, (event) => event.days.map((day) => ({ agencyId: event.agencyId, day })))

const touches = (days: (event: WorkAbout) => AgencyDay[]): Touch[] => [
  on(WorkPublished, days),
  on(WorkUpdated, days),
  on(WorkCorrected, days),
  on(WorkWithdrawn, days),
  on(WorkClassified, days),
  imported,
]

/** A change of a work concerns the day it first went out, whenever the change is made. */
export const touchedWorkDays = touches(workDay)
/** A story is counted on the day of its earliest work: when an earlier one is declared later, it moves there from the others. */
export const touchedStoryDays = touches(storyDays)
