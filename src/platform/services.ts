import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Db } from './db/connect.ts'
import type { FileStore } from './files/file-store.ts'
import type { PageCache } from './http/page-cache.ts'

/** What a process has, made once in `apps` and handed down; nothing else is global but what is composed at start-up. */
export type Services = {
  readonly db: Db
  readonly clock: Clock
  readonly config: Config
  readonly log: Logger
  readonly files: FileStore
  readonly pages: PageCache
}
