import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { verifyFreeze } from '../../commons/measures/index.ts'
import { verifyRecord } from '../../commons/record/index.ts'
import { verifyAudit } from '../../platform/audit/verify-audit.ts'
import type { Services } from '../../platform/services.ts'
import { complain, say, type Command } from './command.ts'

const sha256Of = async (services: Services, key: string): Promise<string> => {
  const hash = createHash('sha256')
  const { stream } = await services.files.stream(key)
  for await (const part of stream) hash.update(part as Buffer)
  return hash.digest('hex')
}

/** Files whose bytes are not those that were signed or given as evidence. */
const alteredFiles = async (services: Services): Promise<string[]> => {
  const { rows } = await sql<{ key: string; sha256: string }>`
    select original_key as key, sha256 from media.asset where state <> 'refused'
    union select file_key, file_sha256 from record.evidence order by 1`.execute(services.db)
  const altered: string[] = []
  for (const { key, sha256 } of rows) if ((await services.files.has(key)) && (await sha256Of(services, key)) !== sha256) altered.push(key)
  return altered
}

/** Frozen periods whose rows are no longer those that were frozen. */
const brokenFreezes = async (services: Services): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`select id from measures.freeze order by id`.execute(services.db)
  const broken: string[] = []
  for (const { id } of rows) if (!(await verifyFreeze(services.db, id))) broken.push(id)
  return broken
}

/** Files the library points to and the store lacks. */
const missingFiles = async (services: Services): Promise<string[]> => {
  const { rows } = await sql<{
    key: string
  }>`select original_key as key from media.asset where state <> 'refused' union all select file_key from media.rendition
    union select file_key from record.evidence order by 1`.execute(services.db)
  const missing: string[] = []
  for (const { key } of rows) if (!(await services.files.has(key))) missing.push(key)
  return missing
}

/** Proves the audit chain, re-hashes every version of the record and reads every file. Exit code 1 when anything is wrong. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify',
  what: 'prove the audit chain, the hashes of the record and the files',
  run: async ({ services }) => {
    const audit = await verifyAudit(services.db)
    const record = await verifyRecord(services.db)
    const files = await missingFiles(services)
    const altered = await alteredFiles(services)
    for (const fault of audit.faults) complain(`audit ${fault.chain} ${fault.day} #${fault.seq}: ${fault.fault}`)
    for (const fault of record.faults) complain(`record: ${JSON.stringify(fault)}`)
    for (const key of files) complain(`file missing: ${key}`)
    const frozen = await brokenFreezes(services)
    for (const id of frozen) complain(`frozen period altered: ${id}`)
    for (const key of altered) complain(`file altered: ${key}`)
    const faults = audit.faults.length + record.faults.length + files.length + altered.length + frozen.length
    say(
      `nhật ký ${audit.entries} dòng, bản ghi ${record.versions} phiên bản, ${faults} lỗi · audit ${audit.entries} entries, record ${record.versions} versions, ${faults} faults`,
    )
    return faults === 0 ? 0 : 1
  },
}
