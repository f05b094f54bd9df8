import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { EmptyState, ErrorState, Icon, LoadingRows, Sheet, useLanguage, useLoadMore, When, type LiveState } from '../../../platform/staff/index.ts'
import { listNotifications, type Notification } from '../contract.ts'
import { useNotificationMessages } from './messages.ts'
import classes from './Notifications.module.css'
import { PushChoice } from './PushChoice.tsx'

const Row = ({ notification, onOpen }: { notification: Notification; onOpen: () => void }): ReactNode => {
  const m = useNotificationMessages()
  const { language } = useLanguage()
  const unread = notification.readAt === null
  return (
    <li>
      <button type="button" className={classes.row} data-unread={unread || undefined} onClick={onOpen}>
        <span className={classes.dot} {...(unread ? { role: 'img', 'aria-label': m.unread } : { 'aria-hidden': true })} />
        <span>
          <span className={classes.words}>{notification[language]}</span>
          <span className={classes.when}>
            {notification.isUrgent && (
              <span className={classes.urgent}>
                <Icon name="bolt" size={12} />
                {m.urgent}
              </span>
            )}
            <When at={notification.at} />
          </span>
        </span>
      </button>
    </li>
  )
}

const List = ({ onOpen }: { onOpen: (notification: Notification) => void }): ReactNode => {
  const m = useNotificationMessages()
  const list = useLoadMore(listNotifications, { query: { limit: 30 } })
  if (!list.items) return list.error ? <ErrorState error={list.error} onRetry={list.refetch} /> : <LoadingRows rows={6} height={56} />
  if (list.items.length === 0) return <EmptyState icon="bell" title={m.empty} next={m.emptyNext} />
  return (
    <>
      <ul className={classes.rows}>
        {list.items.map((notification) => (
          <Row key={notification.id} notification={notification} onOpen={() => onOpen(notification)} />
        ))}
      </ul>
      {list.hasMore && (
        <Button variant="default" fullWidth mt={12} loading={list.isLoadingMore} onClick={list.more}>
          {m.more}
        </Button>
      )}
    </>
  )
}

export type NotificationSheetProps = {
  readonly opened: boolean
  readonly unread: number
  readonly live: LiveState
  readonly onOpen: (notification: Notification) => void
  readonly onMarkAll: () => void
  readonly onClose: () => void
}

export const NotificationSheet = ({ opened, unread, live, onOpen, onMarkAll, onClose }: NotificationSheetProps): ReactNode => {
  const m = useNotificationMessages()
  const foot = unread > 0 && (
    <Button variant="default" fullWidth onClick={onMarkAll}>
      {m.markAll}
    </Button>
  )
  return (
    <Sheet title={m.title} opened={opened} onClose={onClose} foot={foot}>
      {opened && (
        <>
          <PushChoice />
          {live.kind === 'lost' && <p className={classes.lost}>{m.lost}</p>}
          <List onOpen={onOpen} />
        </>
      )}
    </Sheet>
  )
}
