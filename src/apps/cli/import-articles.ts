import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { listChannelsOf } from '../../commons/organisations/index.ts'
import { importWorks, readArticleLines, type ImportedArticle } from '../../commons/record/index.ts'
import { listSectionsOf } from '../../commons/vocabulary/index.ts'
import type { Services } from '../../platform/services.ts'
import { complain, say, type Command } from './command.ts'
import { progressBar } from './progress.ts'

const usage = 'import articles FILE --agency CODE'
const BATCH = 500

type Totals = { imported: number; updated: number; unchanged: number; bad: number }
type Agency = { id: string; channelId: string | null; sections: Awaited<ReturnType<typeof listSectionsOf>> }

const findAgency = async (services: Services, code: string): Promise<Agency | undefined> => {
  const { rows } = await sql<{ id: string }>`select id from organisations.organisation where code = ${code} and kind = 'agency'`.execute(services.db)
  if (!rows[0]) return undefined
  const id = rows[0].id
  const site = (await listChannelsOf(services.db, [id])).find((channel) => channel.kind === 'site')
  return { id, channelId: site?.id ?? null, sections: await listSectionsOf(services.db, [id]) }
}

/** Where an interrupted import goes on: the file as it was, and the last line that is safely in. */
const bookmark = async (services: Services, file: string, code: string) => {
  const { size, mtimeMs } = await stat(file)
  const name = createHash('sha256').update(`${file}|${size}|${mtimeMs}|${code}`).digest('hex').slice(0, 24)
  const path = join(services.config.dataDir, 'imports', `${name}.json`)
  const read = async (): Promise<number> => Number(await readFile(path, 'utf8').catch(() => '0')) || 0
  const write = async (line: number): Promise<void> => {
    await mkdir(join(services.config.dataDir, 'imports'), { recursive: true })
    await writeFile(path, String(line))
  }
  return { size, read, write, remove: () => rm(path, { force: true }) }
}

const takeBatch = async (services: Services, agency: Agency, lines: readonly string[], firstLine: number, totals: Totals): Promise<void> => {
  const { articles: read, bad } = readArticleLines(lines.join('\n'), firstLine)
  for (const each of bad)
    complain(`dòng ${each.line} bị bỏ qua · line ${each.line} skipped: ${each.reason}${each.fields.length > 0 ? ` (${each.fields.join(', ')})` : ''}`)
  totals.bad += bad.length
  const articles: ImportedArticle[] = read.map((each) => each.article)
  if (articles.length === 0) return
  const outcome = await services.db
    .transaction()
    .execute((tx) =>
      importWorks(tx, { agencyId: agency.id, articles, channelId: agency.channelId, sections: agency.sections }, { at: services.clock.now(), actorId: null }),
    )
  totals.imported += outcome.imported
  totals.updated += outcome.updated
  totals.unchanged += outcome.unchanged
}

const importFile = async (services: Services, agency: Agency, file: string, code: string): Promise<Totals> => {
  const mark = await bookmark(services, file, code)
  const resumeAfter = await mark.read()
  if (resumeAfter > 0) say(`tiếp tục từ dòng ${resumeAfter + 1} · going on from line ${resumeAfter + 1}`)
  const totals: Totals = { imported: 0, updated: 0, unchanged: 0, bad: 0 }
  const bar = progressBar('nhập bài · importing', mark.size)
  const stream = createReadStream(file)
  let [number, batch, start] = [0, [] as string[], 0]
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await takeBatch(services, agency, batch, start, totals)
    batch = []
    await mark.write(number)
    bar.at(stream.bytesRead, `${number} dòng · lines`)
  }
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (number <= resumeAfter) continue
    if (batch.length === 0) start = number
    batch.push(line)
    if (batch.length === BATCH) await flush()
  }
  await flush()
  bar.end(`${number} dòng · lines`)
  await mark.remove()
  return totals
}

/** JSON Lines as in an archive: known pieces are recognised, bad lines are named and skipped, an interrupted run goes on. */
export const importArticlesCommand: Command = {
  name: 'import articles',
  usage,
  what: 'take over an archive of articles (JSON Lines)',
  run: async ({ services }, args) => {
    const { values, positionals } = parseArgs({ args: [...args], options: { agency: { type: 'string' } }, allowPositionals: true })
    const [file] = positionals
    if (!file || !values.agency) {
      complain(`usage: ${usage}`)
      return 2
    }
    const agency = await findAgency(services, values.agency)
    if (!agency) {
      complain(`không có cơ quan báo chí mã ${values.agency} · there is no agency with the code ${values.agency}`)
      return 1
    }
    const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file)
    if (!(await stat(path).catch(() => undefined))?.isFile()) {
      complain(`không mở được tệp ${file} · cannot open ${file}`)
      return 1
    }
    const totals = await importFile(services, agency, path, values.agency)
    say(
      `nhập mới ${totals.imported}, cập nhật ${totals.updated}, đã có ${totals.unchanged}, bỏ qua ${totals.bad} · imported ${totals.imported}, updated ${totals.updated}, known ${totals.unchanged}, skipped ${totals.bad}`,
    )
    return totals.bad > 0 && totals.imported + totals.updated + totals.unchanged === 0 ? 1 : 0
  },
}
