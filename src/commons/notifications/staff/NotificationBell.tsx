import { ActionIcon, Button, Group, Text, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { formatNumber } from '../../../platform/i18n/format.ts'
import { Icon, useGo, useLanguage } from '../../../platform/staff/index.ts'
import type { Notification } from '../contract.ts'
import { addressBelowStaff } from './address.ts'
import { useNotificationMessages } from './messages.ts'
import classes from './Notifications.module.css'
import { NotificationSheet } from './NotificationSheet.tsx'
import { useBell } from './use-bell.ts'

const MOST_SHOWN = 99
const URGENT_MS = 20_000

/** What rings stays on the page long enough to be read and opened. */
const useUrgentToast = (onOpen: (notification: Notification) => void): ((notification: Notification) => void) => {
  const m = useNotificationMessages()
  const { language } = useLanguage()
  return (notification) => {
    const open = (): void => {
      notifications.hide(notification.id)
      onOpen(notification)
    }
    const message = (
      <Group justify="space-between" wrap="nowrap" gap={12}>
        <Text>{notification[language]}</Text>
        <Button size="xs" onClick={open}>
          {m.open}
        </Button>
      </Group>
    )
    notifications.show({
      id: notification.id,
      message,
      autoClose: URGENT_MS,
      withBorder: true,
      color: 'red',
      icon: <Icon name="bolt" size={18} />,
      closeButtonProps: { 'aria-label': m.close },
    })
  }
}

/** The bell of the top bar. */
export const NotificationBell = (): ReactNode => {
  const m = useNotificationMessages()
  const go = useGo()
  const { language } = useLanguage()
  const [opened, sheet] = useDisclosure(false)
  const open = (notification: Notification): void => {
    sheet.close()
    if (notification.readAt === null) bell.read([notification.id])
    go(addressBelowStaff(notification.path))
  }
  const bell = useBell(useUrgentToast((notification) => open(notification)))
  return (
    <>
      <ActionIcon
        size={36}
        className={classes.bell}
        aria-label={bell.unread === 0 ? m.bell : m.bellUnread(bell.unread)}
        aria-haspopup="dialog"
        onClick={sheet.open}
      >
        <Icon name="bell" />
        {bell.unread > 0 && (
          <span className={`${classes.count} tabular`} aria-hidden>
            {bell.unread > MOST_SHOWN ? `${MOST_SHOWN}+` : formatNumber(bell.unread)}
          </span>
        )}
      </ActionIcon>
      <VisuallyHidden role="status">{bell.newest ? m.fresh(bell.newest[language]) : ''}</VisuallyHidden>
      <NotificationSheet opened={opened} unread={bell.unread} live={bell.live} onOpen={open} onMarkAll={() => bell.read()} onClose={sheet.close} />
    </>
  )
}
