import { sql } from 'kysely'
import { takePicture } from '../../src/commons/media/index.ts'
import { pictures } from '../pictures/index.ts'
import { renderPicture } from '../pictures/render.ts'
import { stories } from '../stories/index.ts'
import type { Db } from '../../src/platform/db/connect.ts'
import { need, type Loading } from './context.ts'

const usedBy = (agency: string): Set<string> =>
  new Set(
    stories
      .filter((story) => story.agency === agency)
      .flatMap((story) => [
        ...(story.lead ? [story.lead.picture] : []),
        ...[...story.body, ...story.changes.flatMap((change) => change.append)].flatMap((block) => (block.kind === 'image' ? [block.picture] : [])),
      ]),
  )

const senderOf: Readonly<Record<string, string>> = { 'bao-ptth': 'thevinh@minhson.example' }

/** Draws the pictures into each agency's library; smaller sizes follow in the background. */
/**
 * Pictures of the demo go out with their preview; the wider sizes are made by the worker once the first page has been served.
 * For the publication checks they count as ready meanwhile.
 */
export const countAsReady = async (db: Db, ready: boolean): Promise<void> => {
  await sql`update media.asset set state = ${ready ? 'ready' : 'processing'} where widths = '{}' and state <> 'refused'`.execute(db)
}

export const loadPictures = async (loading: Loading): Promise<void> => {
  for (const agency of new Set(stories.map((story) => story.agency))) {
    const wanted = usedBy(agency)
    const sender = need(loading.people, senderOf[agency] ?? [...loading.people.keys()][0]!)
    for (const drawn of pictures.filter((picture) => wanted.has(picture.key))) {
      const bytes = await renderPicture(drawn.key)
      const known = { caption: drawn.caption, alt: drawn.alt, credit: drawn.credit, author_name: drawn.author, rights_kind: 'own' as const }
      const { assetId } = await takePicture(loading.services, {
        agencyId: need(loading.organisations, agency),
        sender,
        fileName: `${drawn.key}.jpg`,
        bytes,
        at: loading.now,
        known,
      })
      const { rows } = await sql<{ sha256: string }>`select sha256 from media.asset where id = ${assetId}`.execute(loading.services.db)
      loading.pictures.set(`${agency}/${drawn.key}`, { assetId, fileSha256: rows[0]!.sha256, credit: drawn.credit, alt: drawn.alt })
    }
  }
  await countAsReady(loading.services.db, true)
}
