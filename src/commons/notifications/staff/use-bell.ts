import { useState } from 'react'
import { useApi, useCache, useLiveStream, useSend, type LiveState } from '../../../platform/staff/index.ts'
import { listNotifications, markRead, Notification, NOTIFICATION_STREAM } from '../contract.ts'

const glance = { query: { limit: 1 } } as const

export type Bell = {
  readonly unread: number
  readonly live: LiveState
  /** What came last while the page was open, to be said once. */
  readonly newest: Notification | null
  readonly read: (ids?: string[]) => void
}

/** How much waits, live: counted by the server, told by its stream. */
export const useBell = (onUrgent: (notification: Notification) => void): Bell => {
  const { refresh, change } = useCache()
  const look = useApi(listNotifications, glance, { keep: true })
  const { attempt } = useSend(markRead, { refreshes: [listNotifications] })
  const [newest, setNewest] = useState<Notification | null>(null)
  const readAgain = (): void => refresh(listNotifications)
  const hear = (data: unknown): void => {
    const notification = Notification.parse(data)
    setNewest(notification)
    change(listNotifications, glance, (before) => ({ ...before, unread: before.unread + 1 }))
    readAgain()
    if (notification.isUrgent) onUrgent(notification)
  }
  const live = useLiveStream(NOTIFICATION_STREAM, { notification: hear, reload: readAgain }, readAgain)
  const read = (ids?: string[]): void => {
    change(listNotifications, glance, (before) => ({ ...before, unread: ids ? Math.max(0, before.unread - ids.length) : 0 }))
    void attempt({ body: ids ? { ids } : {} })
  }
  return { unread: look.data?.unread ?? 0, live, newest, read }
}
