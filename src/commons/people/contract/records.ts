import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { DaySchema, Line } from '../../../platform/contract/schemas.ts'
import { Id } from '../../../platform/ids.ts'
import { PersonDetail } from './accounts.ts'

/** 10 MiB of file are about 13.4 MiB of base64. */
export const MAX_PROOF_BYTES = 10_485_760
const OfPerson = z.object({ personId: Id })

export const addPressCard = endpoint({
  method: 'POST',
  path: '/api/people/:personId/press-cards',
  summary: 'Enter a press card; it counts as not verified until somebody compared it with the card',
  params: OfPerson,
  body: z.object({ id: Id, number: Line(40), issuedOn: DaySchema, validTo: DaySchema }),
  output: PersonDetail,
})
export const changePressCard = endpoint({
  method: 'POST',
  path: '/api/people/:personId/press-cards/:cardId',
  summary: 'Mend a press card, say it was compared with the card, or that it was handed back',
  params: OfPerson.extend({ cardId: Id }),
  body: z.object({ number: Line(40), issuedOn: DaySchema, validTo: DaySchema, isChecked: z.boolean(), returnedOn: DaySchema.nullable() }),
  output: PersonDetail,
})
export const addTraining = endpoint({
  method: 'POST',
  path: '/api/people/:personId/trainings',
  summary: 'Enter a finished course with the file that proves it (PDF, PNG, JPEG, DOCX, XLSX)',
  params: OfPerson,
  body: z.object({
    id: Id,
    course: Line(200),
    completedOn: DaySchema,
    certificate: Line(80).nullable(),
    isDigitalTransformation: z.boolean(),
    proof: z.strictObject({ name: Line(200), base64: z.string().min(1).max(14_000_000) }),
  }),
  output: PersonDetail,
  bodyLimit: 14_680_064,
  perMinute: 60,
})
export const removeTraining = endpoint({
  method: 'POST',
  path: '/api/people/:personId/trainings/:trainingId/remove',
  summary: 'Take back a course entered by mistake',
  params: OfPerson.extend({ trainingId: Id }),
  body: z.object({ reason: Line(300) }),
  output: PersonDetail,
})
