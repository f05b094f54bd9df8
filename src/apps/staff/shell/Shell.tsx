import { Button, Drawer } from '@mantine/core'
import { useDisclosure, useLocalStorage } from '@mantine/hooks'
import { useIsFetching } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useMemo, useState, type ReactNode } from 'react'
import { Icon } from '../../../platform/staff/icons/Icon.tsx'
import { usePhone } from '../../../platform/staff/kit/device.ts'
import { PhonePrimaryPlace } from '../../../platform/staff/kit/PageHeader.tsx'
import { ConfirmHost } from '../../../platform/staff/kit/confirm-danger.tsx'
import type { NavItem, StaffManifest } from '../../../platform/staff/manifest.ts'
import { StaffLink, useGo } from '../../../platform/staff/navigation/links.tsx'
import { useShortcuts } from '../../../platform/staff/navigation/shortcuts.ts'
import { useOutboxArrivals } from '../../../platform/staff/outbox/hooks.ts'
import { OfflineBar } from '../../../platform/staff/outbox/OfflineBar.tsx'
import { useActor } from '../../../platform/staff/session.tsx'
import { Slot } from '../../../platform/staff/slots.tsx'
import { useText } from '../../../platform/staff/words/language.ts'
import { useShellMessages } from '../messages.ts'
import { BottomBar } from './BottomBar.tsx'
import { useHabits } from './habits.ts'
import { KeyHelp } from './KeyHelp.tsx'
import { Mark } from './Mark.tsx'
import { createsFor, currentNav, navFor, phoneItems } from './nav.ts'
import { NavContext } from './nav-context.ts'
import { NavLinks } from './NavLinks.tsx'
import { palette } from './palette-store.ts'
import { Palette } from './Palette.tsx'
import { Rail } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'
import classes from './Shell.module.css'

const useShellKeys = (items: readonly NavItem[], onHelp: () => void): void => {
  const m = useShellMessages()
  const text = useText()
  const go = useGo()
  useShortcuts(
    [
      { keys: '?', label: m.keyHelp, run: onHelp },
      { keys: '/', label: m.searchAnything, run: palette.open },
    ],
    m.keysGeneral,
  )
  useShortcuts(
    [
      { keys: 'g v', label: m.home, run: () => go('/') },
      ...items.flatMap((item) => (item.shortcut ? [{ keys: item.shortcut, label: text(item.label), run: () => go(item.path) }] : [])),
    ],
    m.keysGo,
  )
}

/** A thin line at the top while answers are awaited for longer than a blink. */
const Busy = (): ReactNode => (useIsFetching() > 0 ? <div className={classes.busy} aria-hidden /> : null)

const WIDE = '(min-width: 1100px)'

/** The frame of every staff page. */
export const Shell = ({ manifests }: { manifests: readonly StaffManifest[] }): ReactNode => {
  const m = useShellMessages()
  const text = useText()
  const { can, organisation } = useActor()
  const { pathname } = useLocation()
  const phone = usePhone()
  const [narrow, setNarrow] = useLocalStorage({ key: 'hoitu.rail-narrow', defaultValue: !matchMedia(WIDE).matches, getInitialValueInEffect: false })
  const [menuOpened, { open: openMenu, close: closeMenu }] = useDisclosure(false)
  const [helpOpened, { open: openHelp, close: closeHelp }] = useDisclosure(false)
  const [primaryPlace, setPrimaryPlace] = useState<HTMLElement | null>(null)
  const nav = useMemo(() => navFor(manifests, can), [manifests, can])
  const creates = useMemo(() => createsFor(manifests, can), [manifests, can])
  const items = useMemo(() => nav.flatMap((wing) => wing.items), [nav])
  const current = pathname === '/' ? '/' : (currentNav(items, pathname)?.path ?? '')
  const visits = useHabits(current === '' ? undefined : current)
  useOutboxArrivals()
  useShellKeys(items, openHelp)
  return (
    <div className={classes.shell}>
      <a href="#content" className={classes.skip}>
        {m.skip}
      </a>
      {!phone && <Rail nav={nav} current={current} narrow={narrow} onNarrow={() => setNarrow(!narrow)} onHelp={openHelp} />}
      <div className={classes.column}>
        <TopBar creates={creates} onMenu={openMenu} />
        <OfflineBar />
        <Slot name="shell.status" props={{}} />
        <main id="content" tabIndex={-1} className={classes.content} key={organisation.id}>
          <NavContext value={items}>
            <PhonePrimaryPlace value={primaryPlace}>
              <Outlet />
            </PhonePrimaryPlace>
          </NavContext>
        </main>
      </div>
      {phone && <BottomBar items={phoneItems(items, visits)} current={current} onPlace={setPrimaryPlace} />}
      <Busy />
      <Drawer opened={menuOpened} onClose={closeMenu} size={300} title={<Mark size={24} />} closeButtonProps={{ 'aria-label': m.close }}>
        <nav aria-label={m.mainNavigation}>
          {creates.map((action) => (
            <Button
              key={action.label.en}
              component={StaffLink}
              to={action.path}
              onClick={closeMenu}
              variant="light"
              fullWidth
              justify="flex-start"
              mb={6}
              leftSection={<Icon name={action.icon} size={18} />}
            >
              {text(action.label)}
            </Button>
          ))}
          <NavLinks nav={nav} current={current} onGo={closeMenu} />
        </nav>
      </Drawer>
      <Palette manifests={manifests} />
      <KeyHelp opened={helpOpened} onClose={closeHelp} />
      <ConfirmHost />
    </div>
  )
}
