import { createHash } from 'node:crypto'
import { hanoiDay } from '../../../../platform/clock.ts'
import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { isUniqueViolation, type Tx } from '../../../../platform/db/connect.ts'
import { proofTypeOf } from '../../../../platform/documents/proof-type.ts'
import { refuse } from '../../../../platform/errors.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { newId } from '../../../../platform/ids.ts'
import { MAX_PROOF_BYTES, type addPressCard, type addTraining, type changePressCard, type PersonDetail, type removeTraining } from '../../contract.ts'
import { peopleErrors } from '../../errors.ts'
import { peopleTables } from '../tables.ts'
import { lockPerson } from './load.ts'
import { presentPerson } from './present.ts'

const audit = (tx: Tx, ctx: RequestContext, action: string, personId: string, detail: unknown): Promise<void> =>
  recordAudit(tx, {
    agencyId: ctx.actor.organisationId,
    actorId: ctx.actor.personId,
    action,
    subject: { type: 'person', id: personId },
    detail,
    at: ctx.now,
  })

const takenId = (error: unknown): never => {
  if (isUniqueViolation(error)) refuse(peopleErrors, 'people.id_taken')
  throw error
}

const assertCard = async (tx: Tx, card: { number: string; issuedOn: string; validTo: string; personId: string }): Promise<void> => {
  if (card.validTo <= card.issuedOn) refuse(peopleErrors, 'people.days_wrong')
  const other = await peopleTables(tx)
    .selectFrom('people.press_card')
    .select('id')
    .where('number', '=', card.number)
    .where('person_id', '<>', card.personId)
    .executeTakeFirst()
  if (other) refuse(peopleErrors, 'people.card_taken')
}

export const addPressCardUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof addPressCard>): Promise<PersonDetail> =>
  ctx.db.transaction().execute(async (tx) => {
    const { person } = await lockPerson(tx, ctx, params.personId)
    await assertCard(tx, { ...body, personId: person.id })
    const after = await peopleTables(tx)
      .insertInto('people.press_card')
      .values({
        id: body.id,
        person_id: person.id,
        number: body.number,
        issued_on: body.issuedOn,
        valid_to: body.validTo,
        checked_on: null,
        checked_by: null,
        returned_on: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
      .catch(takenId)
    await audit(tx, ctx, 'people.add_press_card', person.id, { before: null, after })
    return presentPerson(tx, ctx, person.id)
  })

export const changePressCardUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof changePressCard>): Promise<PersonDetail> =>
  ctx.db.transaction().execute(async (tx) => {
    const { person } = await lockPerson(tx, ctx, params.personId)
    const tables = peopleTables(tx)
    const before =
      (await tables
        .selectFrom('people.press_card')
        .selectAll()
        .where('id', '=', params.cardId)
        .where('person_id', '=', person.id)
        .forUpdate()
        .executeTakeFirst()) ?? refuse(peopleErrors, 'people.entry_not_found')
    await assertCard(tx, { ...body, personId: person.id })
    const today = hanoiDay(ctx.now)
    if (body.returnedOn !== null && body.returnedOn > today) refuse(peopleErrors, 'people.future_day')
    const isSame = before.number === body.number && before.issued_on === body.issuedOn && before.valid_to === body.validTo
    // what was compared with the card was these words: others are unchecked again
    const checked = !body.isChecked
      ? { checked_on: null, checked_by: null }
      : isSame && before.checked_on !== null
        ? { checked_on: before.checked_on, checked_by: before.checked_by }
        : { checked_on: today, checked_by: ctx.actor.personId }
    const after = await tables
      .updateTable('people.press_card')
      .set({ number: body.number, issued_on: body.issuedOn, valid_to: body.validTo, returned_on: body.returnedOn, ...checked })
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await audit(tx, ctx, 'people.change_press_card', person.id, { before, after })
    return presentPerson(tx, ctx, person.id)
  })

type Sent = { readonly name: string; readonly base64: string }

/** The bytes are stored before the row, under their hash, so that a row never points to nothing. Throws `people.proof_unreadable`. */
const keepProof = async (tx: Tx, ctx: RequestContext, sent: Sent): Promise<string> => {
  // what is not base64 decodes to something that is no file, and is refused as such
  const content = Buffer.from(sent.base64, 'base64')
  const type = content.length > MAX_PROOF_BYTES ? null : proofTypeOf(content)
  if (!type) return refuse(peopleErrors, 'people.proof_unreadable')
  const sha256 = createHash('sha256').update(content).digest('hex')
  const key = `people/proofs/${sha256.slice(0, 2)}/${sha256}.${type.extension}`
  if (!(await ctx.files.has(key))) await ctx.files.put(key, content)
  const id = newId(ctx.now.getTime())
  await peopleTables(tx)
    .insertInto('people.proof')
    .values({
      id,
      agency_id: ctx.actor.organisationId,
      name: sent.name,
      mime: type.mime,
      bytes: content.length,
      sha256,
      file_key: key,
      kept_at: ctx.now,
      kept_by: ctx.actor.personId,
    })
    .execute()
  return id
}

export const addTrainingUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof addTraining>): Promise<PersonDetail> =>
  ctx.db.transaction().execute(async (tx) => {
    const { person } = await lockPerson(tx, ctx, params.personId)
    if (body.completedOn > hanoiDay(ctx.now)) refuse(peopleErrors, 'people.future_day')
    const proofId = await keepProof(tx, ctx, body.proof)
    const after = await peopleTables(tx)
      .insertInto('people.training')
      .values({
        id: body.id,
        person_id: person.id,
        course: body.course,
        completed_on: body.completedOn,
        certificate: body.certificate,
        is_digital_transformation: body.isDigitalTransformation,
        proof_id: proofId,
        removed_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
      .catch(takenId)
    await audit(tx, ctx, 'people.add_training', person.id, { before: null, after })
    return presentPerson(tx, ctx, person.id)
  })

export const removeTrainingUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof removeTraining>): Promise<PersonDetail> =>
  ctx.db.transaction().execute(async (tx) => {
    const { person } = await lockPerson(tx, ctx, params.personId)
    const after = await peopleTables(tx)
      .updateTable('people.training')
      .set({ removed_at: ctx.now })
      .where('id', '=', params.trainingId)
      .where('person_id', '=', person.id)
      .where('removed_at', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (!after) return refuse(peopleErrors, 'people.entry_not_found')
    await audit(tx, ctx, 'people.remove_training', person.id, { after, reason: body.reason })
    return presentPerson(tx, ctx, person.id)
  })
