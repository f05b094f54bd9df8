import { Menu, SegmentedControl, Text, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
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
import classes from './TopBar.module.css'

const AppearanceChoice = (): ReactNode => {
  const m = useShellMessages()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const choices: { value: MantineColorScheme; label: string }[] = [
    { value: 'light', label: m.light },
    { value: 'dark', label: m.dark },
    { value: 'auto', label: m.auto },
  ]
  return <SegmentedControl size="xs" fullWidth data={choices} value={colorScheme} onChange={(value) => setColorScheme(choices.find((choice) => choice.value === value)?.value ?? 'auto')} aria-label={m.appearance} />
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

export const PersonMenu = (): ReactNode => {
  const m = useShellMessages()
  const { personId, name, email, organisation } = useActor()
  const leave = useSignOut()
  const remember = useLanguageOfAccount()
  return (
    <Menu width={280} keepMounted={false}>
      <Menu.Target>
        <UnstyledButton className={classes.person} aria-label={m.personMenu(name)}>
          <PersonAvatar id={personId} name={name} size={28} silent />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.personHead}>
          <PersonAvatar id={personId} name={name} size={36} silent />
          <div className={classes.personWords}>
            <Text fw={600} truncate>
              {name}
            </Text>
            <Text c="dimmed" fz={13} truncate>
              {email ?? organisation.shortName}
            </Text>
          </div>
        </div>
        <Menu.Divider />
        <Menu.Label>{m.appearance}</Menu.Label>
        <div className={classes.choice}>
          <AppearanceChoice />
        </div>
        <Menu.Label>{m.language}</Menu.Label>
        <div className={classes.choice}>
          <LanguageChoice fullWidth onChoose={remember} />
        </div>
        <Menu.Divider />
        <Menu.Item component={StaffLink} to="/account" leftSection={<Icon name="shield" size={17} />}>
          {m.security}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="sign-out" size={17} />} onClick={() => void leave()}>
          {m.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
