import { Button, Modal, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Session } from '../../../commons/people/contract.ts'
import { useSessionMessages } from './messages.ts'
import { signedIn, signedOut } from './session-store.ts'
import { SignInForm } from './SignInForm.tsx'
import { useSessionExpired } from './use-session.ts'

/** Signing in again over the open page: place and typed words stay, waiting calls go on afterwards. */
export const SessionExpired = ({ session }: { session: Session }): ReactNode => {
  const m = useSessionMessages()
  const expired = useSessionExpired()
  const leave = (): void => {
    signedOut()
    location.assign('/staff/')
  }
  return (
    <Modal
      opened={expired}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={m.expiredTitle}
      zIndex={500}
    >
      <Text c="dimmed" mb="md">
        {m.expiredNote}
      </Text>
      {expired && <SignInForm email={session.person.email} onDone={signedIn} />}
      <Button variant="subtle" color="gray" fullWidth mt="xs" onClick={leave}>
        {m.anotherAccount}
      </Button>
    </Modal>
  )
}
