import { addChannel, addOrganisation } from '../../src/commons/organisations/index.ts'
import { distractors, importWorks, latestWorks, type ImportedArticle } from '../../src/commons/record/index.ts'
import { addSection } from '../../src/commons/vocabulary/index.ts'
import { connect, type Database } from '../../src/platform/db/connect.ts'
import { newId } from '../../src/platform/ids.ts'
import { exampleArticles } from '../examples.ts'
import { once, type Size } from '../figure.ts'
import { openHouse, type House } from '../house.ts'

/** An agency with an archive: what the site's own figures are measured on. */
export type World = {
  readonly house: House
  readonly database: Database
  readonly agencyId: string
  readonly sectionId: string
  readonly base: string
  readonly paths: readonly string[]
}

const SECTIONS = ['Thời sự', 'Chính trị', 'Kinh tế', 'Xã hội', 'Giáo dục', 'Văn hóa', 'Thể thao', 'Khoa học'] as const
const CODE = 'bao-do'
const addAgency = async (database: Database): Promise<{ agencyId: string; sections: { id: string; name: string; slug: string }[] }> => {
  const agencyId = newId()
  const sections = SECTIONS.map((name, index) => ({ id: newId(), name, slug: `muc-${index + 1}`, position: index }))
  await database.db.transaction().execute(async (tx) => {
    await addOrganisation(tx, {
      id: agencyId,
      code: CODE,
      kind: 'agency',
      agencyType: 'newspaper',
      provinceId: null,
      supervisoryBodyId: null,
      validFrom: '2020-01-01',
      validTo: null,
      names: [{ validFrom: '2020-01-01', name: 'Báo Đo', shortName: 'Báo Đo' }],
    })
    await addChannel(tx, {
      id: newId(),
      agencyId,
      kind: 'site',
      name: 'Báo Đo điện tử',
      address: 'baodo.example',
      isDigital: true,
      isDomestic: true,
      openedOn: '2020-01-01',
      closedOn: null,
    })
    for (const section of sections) await addSection(tx, { ...section, agencyId })
  })
  return { agencyId, sections }
}

const BATCH = 500

const fill = async (database: Database, agency: Awaited<ReturnType<typeof addAgency>>, count: number): Promise<void> => {
  let batch: ImportedArticle[] = []
  let number = 0
  const flush = async (): Promise<void> => {
    const articles = batch
    batch = []
    await database.db
      .transaction()
      .execute((tx) => importWorks(tx, { agencyId: agency.agencyId, sections: agency.sections, articles }, { at: new Date(), actorId: null }))
  }
  for (const article of distractors(exampleArticles(), count)) {
    batch.push({ ...article, category: SECTIONS[number % SECTIONS.length]!, tags: [`Chủ đề ${number % 500}`] })
    number += 1
    if (batch.length === BATCH) await flush()
  }
  if (batch.length > 0) await flush()
}

const ARTICLES: Readonly<Record<Size, number>> = { small: 1_000, full: 100_000 }
const SAMPLE = 4_000

const makeWorld = async (size: Size): Promise<World> => {
  const house = await openHouse()
  const database = connect(house.databaseUrl, { max: 4 })
  const agency = await addAgency(database)
  await fill(database, agency, ARTICLES[size])
  await database.pool.query('vacuum analyze')
  const cards = await latestWorks(database.db, { agencyIds: [agency.agencyId], limit: SAMPLE })
  const base = `/bao/${CODE}`
  return {
    house,
    database,
    agencyId: agency.agencyId,
    sectionId: agency.sections[0]!.id,
    base,
    paths: cards.map((card) => `${base}/${card.slug}-${card.publicId}.html`),
  }
}

/** Made once for all figures of a run. */
export const worldOf = once(makeWorld)

export const closeWorlds = async (): Promise<void> => {
  for (const world of worldOf.done()) {
    const { house, database } = await world
    await database.close()
    await house.close()
  }
  worldOf.forget()
}
