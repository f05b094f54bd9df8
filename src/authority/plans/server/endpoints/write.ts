import { hanoiDay } from '../../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import { isUniqueViolation, type Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { findAreas } from '../../../../commons/areas/index.ts'
import { listOrganisationsAsOf } from '../../../../commons/organisations/index.ts'
import type * as contract from '../../contract/endpoints.ts'
import { kindOfTask } from '../../contract/document-kinds.ts'
import { planErrors } from '../../errors.ts'
import { agencyWithin, provinceOf, reachOf } from '../../policy.ts'
import { readTasks, evidenceOf } from '../dashboard/read-tasks.ts'
import { addDefinitionVersion, definitionsOn, listDefinitionsOf } from '../store/definitions.ts'
import * as entries from '../store/entries.ts'
import { addExplanation, addNote } from '../store/explanations.ts'
import { archivePlan, getPlanHead, getPlanRow, importPlan } from '../store/plans.ts'
import { keepProof } from '../store/proofs.ts'
import { planTables } from '../store/tables.ts'

const enteringOf = (ctx: RequestContext): entries.Entering => ({
  provinceId: provinceOf(ctx.actor),
  organisationId: ctx.actor.organisationId,
  actorId: ctx.actor.personId,
  at: ctx.now,
})

/** One entry in one transaction; the same id sent twice at once is one entry. */
const enter = async (ctx: RequestContext, id: string, run: (tx: Tx, by: entries.Entering) => Promise<void>, by = enteringOf(ctx)): Promise<{ id: string }> => {
  await ctx.db
    .transaction()
    .execute((tx) => run(tx, by))
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) refuse(planErrors, 'plans.id_taken')
      throw error
    })
  return { id }
}

/** Agencies of the province, ended ones too: their years count. */
const assertAgency = async (ctx: RequestContext, agencyId: string | null): Promise<void> => {
  if (agencyId === null) return
  const found = await listOrganisationsAsOf(ctx.db, {
    asOf: hanoiDay(ctx.now),
    provinceId: provinceOf(ctx.actor),
    kind: 'agency',
    ids: [agencyId],
    includeEnded: true,
  })
  if (found.length === 0) refuse(planErrors, 'plans.unknown_agency')
}

const assertArea = async (ctx: RequestContext, areaId: string): Promise<void> => {
  const [area] = await findAreas(ctx.db, [areaId])
  if (!area || area.parentId !== ctx.actor.provinceId) refuse(planErrors, 'plans.unknown_area')
}

/** A number is typed in the unit the indicator counts in; rows without a definition take any. */
const assertUnit = async (ctx: RequestContext, indicator: string, countingUnit: string): Promise<void> => {
  if (indicator.startsWith('row:')) return
  const definitions = definitionsOn(await listDefinitionsOf(ctx.db, provinceOf(ctx.actor)), hanoiDay(ctx.now))
  const definition = definitions.find((each) => each.key === indicator) ?? refuse(planErrors, 'plans.no_definition')
  if (definition.countingUnit !== countingUnit) refuse(planErrors, 'plans.wrong_counting_unit', { wanted: definition.countingUnit })
}

export const importUseCase = async (ctx: RequestContext, { body }: InputOf<typeof contract.importPlans>): Promise<ReplyOf<typeof contract.importPlans>> => {
  const into = enteringOf(ctx)
  return { items: await ctx.db.transaction().execute((tx) => importPlan(tx, body.file, into)) }
}

export const archiveUseCase = async (ctx: RequestContext, { params }: InputOf<typeof contract.archivePlan>): Promise<ReplyOf<typeof contract.archivePlan>> => {
  const { provinceId, organisationId, at } = enteringOf(ctx)
  await ctx.db.transaction().execute((tx) => archivePlan(tx, { planId: params.planId, provinceId, organisationId, actorId: ctx.actor.personId, at }))
  return getPlanHead(ctx.db, provinceId, params.planId)
}

export const keepProofUseCase = async (ctx: RequestContext, { body }: InputOf<typeof contract.keepProof>): Promise<ReplyOf<typeof contract.keepProof>> => {
  const by = enteringOf(ctx)
  // what is not base64 decodes to something that is no file, and is refused as such
  const content = Buffer.from(body.base64, 'base64')
  const { id, name, mime, bytes, sha256 } = await ctx.db.transaction().execute((tx) => keepProof(tx, ctx.files, { id: body.id, name: body.name, content }, by))
  return { id, name, mime, bytes, sha256 }
}

export const typedValueUseCase = async (
  ctx: RequestContext,
  { body }: InputOf<typeof contract.addTypedValue>,
): Promise<ReplyOf<typeof contract.addTypedValue>> => {
  await assertAgency(ctx, body.agencyId)
  await assertUnit(ctx, body.indicator, body.countingUnit)
  return enter(ctx, body.id, (tx, by) => entries.addTypedValue(tx, body, by))
}

export const baselineUseCase = async (ctx: RequestContext, { body }: InputOf<typeof contract.addBaseline>): Promise<ReplyOf<typeof contract.addBaseline>> => {
  await assertAgency(ctx, body.agencyId)
  return enter(ctx, body.id, (tx, by) => entries.addBaseline(tx, body, by))
}

export const documentUseCase = async (ctx: RequestContext, { body }: InputOf<typeof contract.addDocument>): Promise<ReplyOf<typeof contract.addDocument>> => {
  await assertAgency(ctx, body.agencyId)
  return enter(ctx, body.id, (tx, by) => entries.addDocumentFact(tx, body, by))
}

export const revenueUseCase = async (ctx: RequestContext, { body }: InputOf<typeof contract.addRevenue>): Promise<ReplyOf<typeof contract.addRevenue>> => {
  await assertAgency(ctx, body.agencyId)
  return enter(ctx, body.id, (tx, by) => entries.addRevenue(tx, body, by))
}

export const areaInputUseCase = async (
  ctx: RequestContext,
  { body }: InputOf<typeof contract.addAreaInput>,
): Promise<ReplyOf<typeof contract.addAreaInput>> => {
  await assertArea(ctx, body.areaId)
  return enter(ctx, body.id, (tx, by) => entries.addAreaInput(tx, body, by))
}

export const withdrawUseCase = async (
  ctx: RequestContext,
  { params, body }: InputOf<typeof contract.withdrawEntry>,
): Promise<ReplyOf<typeof contract.withdrawEntry>> =>
  enter(ctx, params.entryId, (tx, by) => entries.withdrawEntry(tx, { kind: params.kind, id: params.entryId, reason: body.reason }, by))

const getTask = async (ctx: RequestContext, planId: string, row: string) => {
  const plan = await getPlanRow(ctx.db, provinceOf(ctx.actor), planId)
  const task = await planTables(ctx.db).selectFrom('plans.task').select('line').where('plan_id', '=', plan.id).where('row', '=', row).executeTakeFirst()
  return { plan, line: task?.line ?? refuse(planErrors, 'plans.no_task') }
}

const tasksNow = (ctx: RequestContext, planId: string): Promise<ReplyOf<typeof contract.listTasks>> =>
  readTasks(ctx.db, { provinceId: provinceOf(ctx.actor), agencyId: null, planId, asOf: hanoiDay(ctx.now) })

export const triggerUseCase = async (
  ctx: RequestContext,
  { params, body }: InputOf<typeof contract.recordTrigger>,
): Promise<ReplyOf<typeof contract.recordTrigger>> => {
  const { plan, line } = await getTask(ctx, params.planId, params.row)
  if (line.trigger === null) refuse(planErrors, 'plans.no_trigger')
  await enter(ctx, body.id, (tx, by) => entries.addTrigger(tx, { ...body, planKey: plan.key, row: params.row }, by))
  return tasksNow(ctx, params.planId)
}

export const evidenceUseCase = async (
  ctx: RequestContext,
  { params, body }: InputOf<typeof contract.addEvidence>,
): Promise<ReplyOf<typeof contract.addEvidence>> => {
  const { line } = await getTask(ctx, params.planId, params.row)
  await assertAgency(ctx, body.agencyId)
  const definitions = definitionsOn(await listDefinitionsOf(ctx.db, provinceOf(ctx.actor)), hanoiDay(ctx.now))
  const kind = evidenceOf(line, definitions)?.kind ?? kindOfTask(line.row)
  await enter(ctx, body.id, (tx, by) => entries.addDocumentFact(tx, { ...body, kind }, by))
  return tasksNow(ctx, params.planId)
}

export const explainUseCase = async (
  ctx: RequestContext,
  { params, body }: InputOf<typeof contract.explainIndicator>,
): Promise<ReplyOf<typeof contract.explainIndicator>> => {
  const provinceId = provinceOf(ctx.actor)
  await getPlanRow(ctx.db, provinceId, params.planId)
  await assertAgency(ctx, body.agencyId)
  return enter(ctx, body.id, (tx, by) => addExplanation(tx, { ...body, indicator: params.indicator }, by))
}

/** Agencies remark on their own numbers, authorities on any; a remark is signed with the organisation. */
export const noteUseCase = async (
  ctx: RequestContext,
  { params, body }: InputOf<typeof contract.noteIndicator>,
): Promise<ReplyOf<typeof contract.noteIndicator>> => {
  const reach = reachOf(ctx.actor)
  await getPlanRow(ctx.db, reach.provinceId, params.planId)
  const by = { provinceId: reach.provinceId, organisationId: ctx.actor.organisationId, actorId: ctx.actor.personId, at: ctx.now }
  return enter(ctx, body.id, (tx) => addNote(tx, { ...body, agencyId: agencyWithin(reach, undefined), indicator: params.indicator }, by), by)
}

export const listDefinitionsUseCase = async (ctx: RequestContext): Promise<ReplyOf<typeof contract.listDefinitions>> => ({
  items: await listDefinitionsOf(ctx.db, reachOf(ctx.actor).provinceId),
})

export const reviseUseCase = async (
  ctx: RequestContext,
  { params, body }: InputOf<typeof contract.reviseDefinition>,
): Promise<ReplyOf<typeof contract.reviseDefinition>> => {
  const by = enteringOf(ctx)
  const revision = {
    validFrom: body.validFrom,
    ...(body.parameters ? { parameters: body.parameters } : {}),
    ...(body.planRows ? { planRows: body.planRows } : {}),
  }
  return ctx.db.transaction().execute((tx) =>
    addDefinitionVersion(tx, {
      id: body.id,
      key: params.key,
      provinceId: by.provinceId,
      ownerId: by.organisationId,
      revision,
      reason: body.reason,
      actorId: ctx.actor.personId,
      at: by.at,
    }),
  )
}
