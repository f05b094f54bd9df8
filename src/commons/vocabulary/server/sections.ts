import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import { hanoiDay } from '../../../platform/clock.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { isUniqueViolation, type Db, type Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { emit } from '../../../platform/events/event.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import type { InputOf } from '../../../platform/contract/endpoint.ts'
import { reservedSlugs, type Genre, type saveSection as saveSectionEndpoint, type Section } from '../contract.ts'
import { vocabularyErrors } from '../errors.ts'
import { SectionSaved } from '../events.ts'

type VocabularyTables = {
  'vocabulary.section': { id: string; agency_id: string; slug: string; name: string; position: number; closed_on: Day | null }
  'vocabulary.genre': { code: string; vi: string; en: string; position: number }
}
const vocabularyTables = (db: Db) => db.$extendTables<VocabularyTables>()

const sectionColumns = ['id', 'slug', 'name', 'position', sql<boolean>`closed_on is null`.as('isOpen')] as const

export const listSectionsOf = (db: Db, agencyIds: readonly string[]): Promise<(Section & { agencyId: string })[]> =>
  vocabularyTables(db)
    .selectFrom('vocabulary.section')
    .select([...sectionColumns, 'agency_id as agencyId'])
    .where('agency_id', 'in', [...agencyIds])
    .orderBy('position')
    .orderBy('name')
    .execute()

export const listAllGenres = (db: Db): Promise<Genre[]> =>
  vocabularyTables(db).selectFrom('vocabulary.genre').select(['code', 'vi', 'en']).orderBy('position').execute()

export const addSection = async (tx: Tx, section: Omit<Section, 'isOpen'> & { agencyId: string }): Promise<void> => {
  await vocabularyTables(tx)
    .insertInto('vocabulary.section')
    .values({ id: section.id, agency_id: section.agencyId, slug: section.slug, name: section.name, position: section.position, closed_on: null })
    .execute()
}

export const saveSectionOf = async (ctx: RequestContext, { params, body }: InputOf<typeof saveSectionEndpoint>): Promise<Section> =>
  ctx.db.transaction().execute(async (tx) => {
    const tables = vocabularyTables(tx)
    const before = await tables.selectFrom('vocabulary.section').selectAll().where('id', '=', params.sectionId).forUpdate().executeTakeFirst()
    if (before && before.agency_id !== ctx.actor.organisationId) refuse(vocabularyErrors, 'vocabulary.section_not_found')
    if (before && before.slug !== body.slug) refuse(vocabularyErrors, 'vocabulary.slug_is_promised')
    if (!before && reservedSlugs.includes(body.slug)) refuse(vocabularyErrors, 'vocabulary.slug_reserved', { slug: body.slug })
    const values = { slug: body.slug, name: body.name, position: body.position, closed_on: body.isOpen ? null : (before?.closed_on ?? hanoiDay(ctx.now)) }
    const after = await tables
      .insertInto('vocabulary.section')
      .values({ id: params.sectionId, agency_id: ctx.actor.organisationId, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .returning([...sectionColumns])
      .executeTakeFirstOrThrow()
      .catch((error: unknown) => {
        if (isUniqueViolation(error, 'section_agency_id_slug_key')) refuse(vocabularyErrors, 'vocabulary.slug_taken')
        throw error
      })
    await recordAudit(tx, {
      agencyId: ctx.actor.organisationId,
      actorId: ctx.actor.personId,
      action: 'vocabulary.save_section',
      subject: { type: 'section', id: after.id },
      detail: { before: before ?? null, after },
      at: ctx.now,
    })
    await emit(tx, SectionSaved, { agencyId: ctx.actor.organisationId, sectionId: after.id }, ctx.now)
    return after
  })
