import { Button } from '@mantine/core'
import { useContext, type ReactNode } from 'react'
import { hanoiDay } from '../../../platform/clock.ts'
import { formatLongDay } from '../../../platform/i18n/format.ts'
import { Icon } from '../../../platform/staff/icons/Icon.tsx'
import { useNow } from '../../../platform/staff/kit/device.ts'
import { PageHeader } from '../../../platform/staff/kit/PageHeader.tsx'
import { EmptyState } from '../../../platform/staff/kit/States.tsx'
import { StaffLink } from '../../../platform/staff/navigation/links.tsx'
import { useActor } from '../../../platform/staff/session.tsx'
import { Slot, useFills } from '../../../platform/staff/slots.tsx'
import { useText } from '../../../platform/staff/words/language.ts'
import { useShellMessages } from '../messages.ts'
import { NavContext } from '../shell/nav-context.ts'
import { palette } from '../shell/palette-store.ts'
import classes from './HomePage.module.css'

const SHOWN = 4

/** Nothing waits: the pages this person may open, and the search. */
const CalmHome = (): ReactNode => {
  const m = useShellMessages()
  const text = useText()
  const items = useContext(NavContext).slice(0, SHOWN)
  const ways = [
    ...items.map((item) => (
      <Button key={item.path} component={StaffLink} to={item.path} variant="default" leftSection={<Icon name={item.icon} size={17} />}>
        {text(item.label)}
      </Button>
    )),
    <Button key="search" variant="default" onClick={palette.open} leftSection={<Icon name="search" size={17} />}>
      {m.homeEmptySearch}
    </Button>,
  ]
  return <EmptyState icon="check-circle" title={m.homeEmptyTitle} next={m.homeEmptyNext} actions={ways} />
}

/** What waits for this person, each card from its room. */
export const HomePage = (): ReactNode => {
  const m = useShellMessages()
  const { name } = useActor()
  const now = useNow()
  const fills = useFills('home.card')
  return (
    <>
      <PageHeader title={m.home} line={`${m.greeting(name)} · ${formatLongDay(hanoiDay(now))}`} primary={<Slot name="home.primary" props={{}} />} />
      {fills.length === 0 ? (
        <CalmHome />
      ) : (
        <div className={classes.cards}>
          <Slot name="home.card" props={{}} />
        </div>
      )}
    </>
  )
}
