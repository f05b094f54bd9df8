import { Button, Code, CopyButton, Group, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatMoment } from '../../../../platform/i18n/format.ts'
import { Icon } from '../../../../platform/staff/index.ts'
import type { OneTimeLink } from '../../contract.ts'
import { usePeopleMessages } from '../messages.ts'
import classes from '../People.module.css'

/** The link is shown here and nowhere again: closing takes a button, not a click beside. */
export const LinkDialog = ({ link, name, onClose }: { link: OneTimeLink | null; name: string; onClose: () => void }): ReactNode => {
  const m = usePeopleMessages()
  const address = link ? `${location.origin}${link.path}` : ''
  return (
    <Modal
      opened={link !== null}
      onClose={onClose}
      title={`${m.linkTitle} · ${name}`}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      {link && (
        <Stack gap="sm">
          <Text>{m.linkNote}</Text>
          <Code block className={classes.link}>
            {address}
          </Code>
          <Text c="dimmed" fz={13}>
            {m.linkOnce} {m.linkUntil(formatMoment(new Date(link.expiresAt)))}
          </Text>
          <Group justify="flex-end" gap={8}>
            <CopyButton value={address}>
              {({ copied, copy }) => (
                <Button leftSection={<Icon name={copied ? 'check' : 'copy'} size={16} />} onClick={copy} data-autofocus>
                  {copied ? m.copied : m.copy}
                </Button>
              )}
            </CopyButton>
            <Button variant="default" onClick={onClose}>
              {m.close}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
