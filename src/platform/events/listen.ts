import type pg from 'pg'
import type { Services } from '../services.ts'
import { broadcasts, EVENT_CHANNEL } from './event.ts'

type Notice = { id: string; name: string; payload: unknown }

const hand = async (services: Services, notice: Notice): Promise<void> => {
  for (const each of broadcasts.all()) {
    if (each.event.name !== notice.name) continue
    try {
      await each.handle(each.event.schema.parse(notice.payload), services)
    } catch (error) {
      services.log.error({ err: error, broadcast: each.name }, 'a broadcast handler failed')
    }
  }
}

/** Listens on a connection of its own; after a loss it reconnects and tells every broadcast that something may be missing. */
export const listenForBroadcasts = async (services: Services, pool: pg.Pool): Promise<() => Promise<void>> => {
  let closed = false
  let current: pg.PoolClient | null = null

  const open = async (): Promise<void> => {
    const client = await pool.connect()
    current = client
    client.on('notification', (message) => {
      if (message.channel === EVENT_CHANNEL && message.payload) void hand(services, JSON.parse(message.payload) as Notice)
    })
    client.once('end', () => void reopen())
    await client.query(`listen ${EVENT_CHANNEL}`)
  }

  const reopen = async (): Promise<void> => {
    current = null
    for (let wait = 200; !closed; wait = Math.min(wait * 2, 5000)) {
      await new Promise((resolve) => setTimeout(resolve, wait))
      try {
        if (closed) return
        await open()
        for (const each of broadcasts.all()) await each.reconnected?.(services)
        return
      } catch (error) {
        services.log.warn({ err: error }, 'listening again failed, trying once more')
      }
    }
  }

  await open()
  return async () => {
    closed = true
    current?.release(true)
    await Promise.resolve()
  }
}
