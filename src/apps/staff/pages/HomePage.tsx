import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { hanoiDay } from '../../../platform/clock.ts'
import { formatLongDay } from '../../../platform/i18n/format.ts'
import { useNow } from '../../../platform/staff/kit/device.ts'
import { PageHeader } from '../../../platform/staff/kit/PageHeader.tsx'
import { EmptyState } from '../../../platform/staff/kit/States.tsx'
import { useActor } from '../../../platform/staff/session.tsx'
import { Slot, useFills } from '../../../platform/staff/slots.tsx'
import { useShellMessages } from '../messages.ts'
import { palette } from '../shell/palette-store.ts'
import classes from './HomePage.module.css'

/** What waits for this person, each card from its room. */
export const HomePage = (): ReactNode => {
  const m = useShellMessages()
  const { name } = useActor()
  const now = useNow()
  const fills = useFills('home.card')
  return (
    <>
      <PageHeader title={m.home} line={`${m.greeting(name)} · ${formatLongDay(hanoiDay(now))}`} />
      {fills.length === 0 ? (
        <EmptyState
          icon="check-circle"
          title={m.homeEmptyTitle}
          next={m.homeEmptyNext}
          actions={
            <Button variant="default" onClick={palette.open}>
              {m.homeEmptySearch}
            </Button>
          }
        />
      ) : (
        <div className={classes.cards}>
          <Slot name="home.card" props={{}} />
        </div>
      )}
    </>
  )
}
