import { z } from 'zod'
import { defineEvent } from '../../platform/events/event.ts'
import { Id } from '../../platform/ids.ts'

/** Somebody no longer works for an agency. What hangs on them is listed by `ties` and handed on by people, not by rule. */
export const AccountEnded = defineEvent('people.account_ended', z.object({ personId: Id, agencyId: Id }))
/** Absences or duty shifts of an agency changed: who is missing, who is called at night. */
export const RosterChanged = defineEvent('people.roster_changed', z.object({ agencyId: Id, personId: Id }))
