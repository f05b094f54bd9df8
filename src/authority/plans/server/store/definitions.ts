import { sql } from 'kysely'
import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { Day } from '../../../../platform/clock.ts'
import type { Db, Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import type { IndicatorDefinition } from '../../contract/indicator-definition.ts'
import { planErrors } from '../../errors.ts'
import { shippedDefinitions } from '../definitions/all.ts'
import { reviseDefinition, type Revision } from '../definitions/versions.ts'
import { planTables } from './tables.ts'

/** Writes the platform's own definitions where they are missing; running it again changes nothing. */
export const seedDefinitions = async (tx: Tx, at: Date): Promise<void> => {
  await planTables(tx)
    .insertInto('plans.definition')
    .values(
      shippedDefinitions.map((definition) => ({
        id: newId(at.getTime()),
        province_id: null,
        key: definition.key,
        version: definition.version,
        valid_from: definition.validFrom,
        definition: JSON.stringify(definition),
        reason: '',
        created_at: at,
        created_by: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** All versions a province judges by: the platform's, and its own beside them, oldest first. */
export const listDefinitionsOf = async (db: Db, provinceId: string): Promise<IndicatorDefinition[]> => {
  const rows = await planTables(db)
    .selectFrom('plans.definition')
    .select('definition')
    .where((where) => where.or([where('province_id', 'is', null), where('province_id', '=', provinceId)]))
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const order = new Map(shippedDefinitions.map((definition, at) => [definition.key, at]))
  return rows
    .map((row) => row.definition)
    .sort((a, b) => (order.get(a.key) ?? 1e6) - (order.get(b.key) ?? 1e6) || a.validFrom.localeCompare(b.validFrom) || a.version - b.version)
}

type Revising = { id: string; key: string; provinceId: string; ownerId: string; revision: Revision; reason: string; actorId: string; at: Date }

const latestOf = async (tx: Tx, provinceId: string, key: string): Promise<IndicatorDefinition> => {
  const versions = (await listDefinitionsOf(tx, provinceId)).filter((definition) => definition.key === key)
  return versions.at(-1) ?? refuse(planErrors, 'plans.no_definition')
}

const madeFrom = (current: IndicatorDefinition, revision: Revision): IndicatorDefinition => {
  const made = reviseDefinition(current, revision)
  if (made === 'other-rule') return refuse(planErrors, 'plans.definition_other_rule')
  return made === 'not-later' ? refuse(planErrors, 'plans.definition_not_later', { after: current.validFrom }) : made
}

/** A province's own version of a definition from a day on; values of earlier days keep the version of their day. */
export const addDefinitionVersion = async (tx: Tx, input: Revising): Promise<IndicatorDefinition> => {
  // two versions made at once would take the same number
  await sql`select pg_advisory_xact_lock(hashtextextended(${`plans.definition:${input.provinceId}:${input.key}`}, 0))`.execute(tx)
  const tables = planTables(tx)
  const known = await tables.selectFrom('plans.definition').selectAll().where('id', '=', input.id).executeTakeFirst()
  if (known) return known.province_id === input.provinceId && known.key === input.key ? known.definition : refuse(planErrors, 'plans.id_taken')
  const current = await latestOf(tx, input.provinceId, input.key)
  const definition = madeFrom(current, input.revision)
  const after = await tables
    .insertInto('plans.definition')
    .values({
      id: input.id,
      province_id: input.provinceId,
      key: input.key,
      version: definition.version,
      valid_from: definition.validFrom,
      definition: JSON.stringify(definition),
      reason: input.reason,
      created_at: input.at,
      created_by: input.actorId,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await recordAudit(tx, {
    agencyId: input.ownerId,
    actorId: input.actorId,
    action: 'plans.revise_definition',
    subject: { type: 'indicator_definition', id: input.id },
    detail: { before: current, after },
    at: input.at,
  })
  return definition
}

/** Definitions that hold on a day, one a key. */
export const definitionsOn = (definitions: readonly IndicatorDefinition[], on: Day): IndicatorDefinition[] => {
  const latest = new Map<string, IndicatorDefinition>()
  for (const definition of definitions) if (definition.validFrom <= on) latest.set(definition.key, definition)
  return [...latest.values()]
}
