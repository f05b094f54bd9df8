import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pino, type Logger } from 'pino'
import { permissions } from '../commons/people/index.ts'
import { systemClock, type Clock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { connect, type Database } from '../platform/db/connect.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { localStore } from '../platform/files/local-store.ts'
import { s3Store } from '../platform/files/s3-store.ts'
import { memoryPageCache } from '../platform/http/memory-page-cache.ts'
import { compose } from '../platform/module.ts'
import type { Services } from '../platform/services.ts'
import { capabilities } from './capabilities.ts'

export type Process = { readonly services: Services; readonly database: Database; readonly close: () => Promise<void> }

// passwords, tokens and cookies never reach a log line
const createLog = (level: Config['logLevel']): Logger =>
  pino({ level, redact: ['req.headers.cookie', 'req.headers.authorization', 'password', 'token', '*.password', '*.token'] })

const openFiles = (config: Config): FileStore => {
  if (config.s3) return s3Store(config.s3)
  const folder = join(config.dataDir, 'files')
  mkdirSync(folder, { recursive: true })
  return localStore(folder)
}

/** Composes the capabilities and opens what a process needs. */
export const openProcess = (config: Config, over: { clock?: Clock; log?: Logger; files?: Services['files'] } = {}): Process => {
  compose(capabilities, [permissions.add(...capabilities.flatMap((capability) => capability.permissions ?? []))])
  const log = over.log ?? createLog(config.logLevel)
  const database = connect(config.databaseUrl, { max: config.databasePool, onError: (error) => log.warn({ err: error }, 'database connection') })
  const services: Services = {
    db: database.db,
    clock: over.clock ?? systemClock,
    config,
    log,
    files: over.files ?? openFiles(config),
    pages: memoryPageCache({ maxBytes: config.pageCacheMb * 1_048_576 }),
  }
  return { services, database, close: database.close }
}
