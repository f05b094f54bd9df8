import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { get, type IncomingHttpHeaders } from 'node:http'
import { findCards, importWorks, ImportedArticle } from '../../src/commons/record/index.ts'
import { exampleArticles } from '../examples.ts'
import type { Measured, Size } from '../figure.ts'
import { findPrograms, requestsPerSecond, serveByNginx } from './nginx.ts'
import { worldOf, type World } from './world.ts'

const LEAST_BYTES = 20 * 1024
const CONNECTIONS = 32
const SECONDS: Readonly<Record<Size, number>> = { small: 1, full: 10 }
const TURNS: Readonly<Record<Size, number>> = { small: 1, full: 3 }
const ENCODING = 'gzip'

/** Puts in a piece as long as several others together and gives its path. */
const addLongRead = async ({ database, agencyId, base }: World): Promise<string> => {
  const parts = exampleArticles().slice(0, 24)
  const article = ImportedArticle.parse({
    id: `long-read-${Date.now()}`,
    title: 'Một bài dài nhiều kỳ về con sông',
    lead: 'Bài dài để đo trang đã có trong bộ nhớ',
    body: parts.map((part) => part.body).join('\n'),
    date: '2026-03-02',
  })
  const at = new Date()
  await database.db.transaction().execute((tx) => importWorks(tx, { agencyId, articles: [article] }, { at, actorId: null }))
  const { rows } = await database.pool.query<{ id: string }>('select id from record.work where external_key = $1', [article.id])
  const [card] = await findCards(database.db, [rows[0]!.id])
  return `${base}/${card!.slug}-${card!.publicId}.html`
}

const fetchRaw = (url: string): Promise<{ bytes: Buffer; headers: IncomingHttpHeaders }> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': ENCODING } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('end', () =>
        response.statusCode === 200 ? resolve({ bytes: Buffer.concat(parts), headers: response.headers }) : reject(new Error(`${response.statusCode} ${url}`)),
      )
    }).once('error', reject)
  })

const ownToNginx = ['date', 'connection', 'keep-alive', 'content-length', 'content-type', 'transfer-encoding', 'last-modified']
const unpacked = (bytes: Buffer, encoding: string | undefined): Buffer =>
  encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes

/** One web process against one nginx worker, both with the same bytes and headers of a long cached page, turn and turn about. */
export const cachedAgainstNginx = async (size: Size): Promise<Measured> => {
  const programs = findPrograms()
  const world = await worldOf(size)
  const path = await addLongRead(world)
  const web = await world.house.serve()
  try {
    const { bytes, headers } = await fetchRaw(web.origin + path)
    if (bytes.length < LEAST_BYTES || unpacked(bytes, headers['content-encoding']).length < bytes.length)
      throw new Error(`the long read has only ${bytes.length} bytes`)
    const same = Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) => (ownToNginx.includes(name) || value === undefined ? [] : [[name, String(value)]])),
    )
    const nginx = await serveByNginx(programs.nginx, { bytes, headers: same })
    try {
      const load = { connections: CONNECTIONS, seconds: SECONDS[size] }
      await requestsPerSecond(programs.wrk, web.origin + path, ENCODING, { ...load, seconds: Math.ceil(load.seconds / 3) })
      let [ours, theirs] = [0, 0]
      for (let turn = 0; turn < TURNS[size]; turn++) {
        ours += await requestsPerSecond(programs.wrk, web.origin + path, ENCODING, load)
        theirs += await requestsPerSecond(programs.wrk, nginx.url, ENCODING, load)
      }
      const each = (sum: number): string => (sum / TURNS[size]).toFixed(0)
      return { value: ours / theirs, note: `${each(ours)} to ${each(theirs)} answers a second of ${bytes.length} bytes, ${CONNECTIONS} connections` }
    } finally {
      await nginx.stop()
    }
  } finally {
    await web.stop()
  }
}
