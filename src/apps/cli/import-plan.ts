import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { importPlan } from '../../authority/plans/index.ts'
import { AppError } from '../../platform/errors.ts'
import { complain, say, type Command } from './command.ts'

const usage = 'import plan FILE [--organisation CODE]'

/** Loads plan documents (one, or a file of several) for the province of the press regulator; the same file again changes nothing. */
export const importPlanCommand: Command = {
  name: 'import plan',
  usage,
  what: 'load plan documents (JSON) into the province’s dashboard',
  run: async ({ services }, args) => {
    const { values, positionals } = parseArgs({ args: [...args], options: { organisation: { type: 'string' } }, allowPositionals: true })
    const [file] = positionals
    if (!file) {
      complain(`usage: ${usage}`)
      return 2
    }
    const text = await readFile(resolve(process.env['INIT_CWD'] ?? process.cwd(), file), 'utf8').catch(() => null)
    if (text === null) {
      complain(`không mở được tệp ${file} · cannot open ${file}`)
      return 1
    }
    const { rows } = await sql<{ id: string; provinceId: string }>`
      select id, province_id as "provinceId" from organisations.organisation
      where kind = 'department' and province_id is not null and valid_to is null and (${values.organisation ?? null}::text is null or code = ${values.organisation ?? null})
      order by valid_from desc limit 1`.execute(services.db)
    const owner = rows[0]
    if (!owner) {
      complain('không có cơ quan quản lý báo chí để giữ kế hoạch · there is no press regulator to keep the plan')
      return 1
    }
    try {
      const plans = await services.db
        .transaction()
        .execute((tx) => importPlan(tx, JSON.parse(text), { provinceId: owner.provinceId, organisationId: owner.id, actorId: null, at: services.clock.now() }))
      for (const plan of plans) say(`${plan.title}: ${plan.outcome}, ${plan.targets} mục tiêu · targets, ${plan.tasks} nhiệm vụ · tasks`)
      return 0
    } catch (error) {
      if (!(error instanceof AppError) && !(error instanceof SyntaxError)) throw error
      complain(
        error instanceof AppError
          ? `${error.sentences.vi} · ${error.sentences.en}\n${JSON.stringify(error.detail).slice(0, 2000)}`
          : `${file}: không phải JSON · not JSON`,
      )
      return 1
    }
  },
}
