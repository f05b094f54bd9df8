import type { FastifyInstance } from 'fastify'
import { listenForBroadcasts } from '../platform/events/listen.ts'
import { createApp } from '../platform/http/app.ts'
import { sql } from 'kysely'
import { capabilities } from './capabilities.ts'
import type { Process } from './services.ts'

/** The web application of one process: routes, pages, broadcasts; not yet listening. */
export const createServerApp = async ({ services, database }: Process): Promise<{ app: FastifyInstance; close: () => Promise<void> }> => {
  const app = await createApp(
    services,
    capabilities,
    capabilities.flatMap((capability) => (capability.front ? [capability.front(services)] : [])),
  )
  app.get('/healthz', async (_request, reply) => reply.type('text/plain').send('ok'))
  app.get('/readyz', async (_request, reply) => {
    await sql`select 1`.execute(services.db)
    return reply.type('text/plain').send('ready')
  })
  const stopListening = await listenForBroadcasts(services, database.pool)
  const stops: (() => Promise<void>)[] = []
  for (const capability of capabilities) {
    const stop = await capability.start?.(services)
    if (stop) stops.push(stop)
  }
  return {
    app,
    close: async () => {
      await app.close()
      for (const stop of stops.reverse()) await stop()
      await stopListening()
    },
  }
}
