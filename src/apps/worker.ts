import { readConfig } from '../platform/config.ts'
import { startWorker } from '../platform/jobs/worker.ts'
import { releaseStartUp } from './release-start-up.ts'
import { openProcess } from './services.ts'
import { untilAskedToStop } from './stop.ts'

const opened = openProcess(readConfig(process.env))
const worker = await startWorker(opened.services, opened.database.pool)
releaseStartUp()
process.send?.({ ready: true })
await untilAskedToStop()
await worker.stop()
await opened.close()
process.exit(0)
