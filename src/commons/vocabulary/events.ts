import { z } from 'zod'
import { defineEvent } from '../../platform/events/event.ts'
import { Id } from '../../platform/ids.ts'

/** A section was made, renamed, moved, closed or opened. */
export const SectionSaved = defineEvent('vocabulary.section_saved', z.object({ agencyId: Id, sectionId: Id }))
