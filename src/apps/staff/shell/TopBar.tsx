import { ActionIcon, Kbd, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon } from '../../../platform/staff/icons/Icon.tsx'
import type { CreateAction } from '../../../platform/staff/manifest.ts'
import { Slot } from '../../../platform/staff/slots.tsx'
import { useShellMessages } from '../messages.ts'
import { CreateButton } from './CreateButton.tsx'
import { OrganisationMenu } from './OrganisationMenu.tsx'
import { palette } from './palette-store.ts'
import { PersonMenu } from './PersonMenu.tsx'
import classes from './TopBar.module.css'

const paletteKeys = /Mac|iPhone|iPad/u.test(globalThis.navigator?.userAgent ?? '') ? '⌘ K' : 'Ctrl K'

export const TopBar = ({ creates, onMenu }: { creates: readonly CreateAction[]; onMenu: () => void }): ReactNode => {
  const m = useShellMessages()
  return (
    <header className={classes.bar}>
      <ActionIcon size={40} aria-label={m.openMenu} onClick={onMenu} className={classes.menu}>
        <Icon name="menu" />
      </ActionIcon>
      <OrganisationMenu />
      <UnstyledButton className={classes.search} onClick={palette.open} aria-keyshortcuts="Control+K Meta+K">
        <Icon name="search" size={16} />
        <span className={classes.searchWords}>{m.searchAnything}</span>
        <Kbd size="xs" className={classes.keys} aria-hidden>
          {paletteKeys}
        </Kbd>
      </UnstyledButton>
      <div className={classes.end}>
        <CreateButton creates={creates} />
        <Slot name="shell.notifications" props={{}} />
        <PersonMenu />
      </div>
    </header>
  )
}
