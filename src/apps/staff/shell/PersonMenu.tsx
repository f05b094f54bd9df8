import { Popover, SegmentedControl, Text, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { callApi } from '../../../platform/staff/data/call.ts'
import { forgetKept } from '../../../platform/staff/data/kept.ts'
import { Icon } from '../../../platform/staff/icons/Icon.tsx'
import { useConfirmDanger } from '../../../platform/staff/kit/confirm-danger.tsx'
import { useNotice } from '../../../platform/staff/kit/notices.tsx'
import { PersonAvatar } from '../../../platform/staff/kit/People.tsx'
import { StaffLink } from '../../../platform/staff/navigation/links.tsx'
import { useOutboxActs } from '../../../platform/staff/outbox/hooks.ts'
import { useActor } from '../../../platform/staff/session.tsx'
import type { Language } from '../../../platform/staff/words/language.ts'
import { changeLanguage, signOut } from '../../../commons/people/contract.ts'
import { useShellMessages } from '../messages.ts'
import { signedOut } from '../session/session-store.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import classes from './PersonMenu.module.css'

const AppearanceChoice = (): ReactNode => {
  const m = useShellMessages()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const choices: { value: MantineColorScheme; label: string }[] = [
    { value: 'light', label: m.light },
    { value: 'dark', label: m.dark },
    { value: 'auto', label: m.auto },
  ]
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      data={choices}
      value={colorScheme}
      onChange={(value) => setColorScheme(choices.find((choice) => choice.value === value)?.value ?? 'auto')}
      aria-label={m.appearance}
    />
  )
}

const useSignOut = (): (() => Promise<void>) => {
  const m = useShellMessages()
  const acts = useOutboxActs()
  const confirm = useConfirmDanger()
  const notice = useNotice()
  const client = useQueryClient()
  return async () => {
    if (acts.length > 0 && !(await confirm({ title: m.signOutWithQueue, willDo: [m.signOutWill(acts.length)], action: m.signOutAnyway }))) return
    try {
      await callApi(signOut)
    } catch (error) {
      notice.failed(error)
      return
    }
    await forgetKept()
    client.clear()
    signedOut()
  }
}

const useLanguageOfAccount = (): ((language: Language) => void) => {
  const notice = useNotice()
  return (language) => void callApi(changeLanguage, { body: { language } }).catch(notice.failed)
}

const PersonHead = (): ReactNode => {
  const { personId, name, email, organisation } = useActor()
  return (
    <div className={classes.head}>
      <PersonAvatar id={personId} name={name} size={36} silent />
      <div className={classes.words}>
        <Text fw={600} truncate>
          {name}
        </Text>
        <Text c="dimmed" fz={13} truncate>
          {email ?? organisation.shortName}
        </Text>
      </div>
    </div>
  )
}

const Choices = ({ onClose }: { onClose: () => void }): ReactNode => {
  const m = useShellMessages()
  const leave = useSignOut()
  const remember = useLanguageOfAccount()
  return (
    <>
      <div className={classes.choice}>
        <span className={classes.label}>{m.appearance}</span>
        <AppearanceChoice />
        <span className={classes.label}>{m.language}</span>
        <LanguageChoice fullWidth onChoose={remember} />
      </div>
      <div className={classes.acts}>
        <StaffLink to="/account" className={classes.act} onClick={onClose}>
          <Icon name="shield" size={17} />
          {m.security}
        </StaffLink>
        <UnstyledButton className={classes.act} onClick={() => void leave()}>
          <Icon name="sign-out" size={17} />
          {m.signOut}
        </UnstyledButton>
      </div>
    </>
  )
}

/** The person at work: how the app looks and speaks, security, leaving. */
export const PersonMenu = (): ReactNode => {
  const m = useShellMessages()
  const { personId, name } = useActor()
  const [opened, setOpened] = useState(false)
  const close = (): void => setOpened(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={290} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.person} aria-label={m.personMenu(name)} onClick={() => setOpened(!opened)}>
          <PersonAvatar id={personId} name={name} size={28} silent />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={m.personMenu(name)}>
        <PersonHead />
        <Choices onClose={close} />
      </Popover.Dropdown>
    </Popover>
  )
}
