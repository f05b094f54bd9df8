import { readConfig } from '../platform/config.ts'
import { createServerApp } from './server-app.ts'
import { releaseStartUp } from './release-start-up.ts'
import { openProcess } from './services.ts'
import { untilAskedToStop } from './stop.ts'

const opened = openProcess(readConfig(process.env))
const { app, close } = await createServerApp(opened)
const { config } = opened.services
await app.ready()
releaseStartUp()
await app.listen({ port: config.port, host: config.host })
process.send?.({ ready: true })
await untilAskedToStop()
await close()
await opened.close()
process.exit(0)
