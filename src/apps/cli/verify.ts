import { sql } from 'kysely'
import { verifyRecord } from '../../commons/record/index.ts'
import { verifyAudit } from '../../platform/audit/verify-audit.ts'
import type { Services } from '../../platform/services.ts'
import { complain, say, type Command } from './command.ts'

/** Files the library points to and the store lacks. */
const missingFiles = async (services: Services): Promise<string[]> => {
  const { rows } = await sql<{
    key: string
  }>`select original_key as key from media.asset where state <> 'refused' union all select file_key from media.rendition order by 1`.execute(services.db)
  const missing: string[] = []
  for (const { key } of rows) if (!(await services.files.has(key))) missing.push(key)
  return missing
}

/** Proves the audit chain, re-hashes every version of the record and looks for every file. Exit code 1 when anything is wrong. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify',
  what: 'prove the audit chain, the hashes of the record and the files',
  run: async ({ services }) => {
    const audit = await verifyAudit(services.db)
    const record = await verifyRecord(services.db)
    const files = await missingFiles(services)
    for (const fault of audit.faults) complain(`audit ${fault.chain} ${fault.day} #${fault.seq}: ${fault.fault}`)
    for (const fault of record.faults) complain(`record: ${JSON.stringify(fault)}`)
    for (const key of files) complain(`file missing: ${key}`)
    const faults = audit.faults.length + record.faults.length + files.length
    say(
      `nhật ký ${audit.entries} dòng, bản ghi ${record.versions} phiên bản, ${faults} lỗi · audit ${audit.entries} entries, record ${record.versions} versions, ${faults} faults`,
    )
    return faults === 0 ? 0 : 1
  },
}
