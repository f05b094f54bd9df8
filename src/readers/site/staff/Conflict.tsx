import { Button, Group, Radio } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { formatWhen } from '../../../platform/i18n/format.ts'
import { Icon, useNow } from '../../../platform/staff/index.ts'
import type { FrontSlot } from '../front.ts'
import { differing, likelySides, merge, type DraftPin, type Side } from './draft.ts'
import classes from './Front.module.css'
import { useSiteMessages } from './messages.ts'
import type { FrontDraft } from './use-front-draft.ts'

const Choice = ({ slot, side, pin, name }: { slot: FrontSlot; side: Side; pin: DraftPin | undefined; name: string }): ReactNode => {
  const m = useSiteMessages()
  const now = useNow()
  const words = pin ? (pin.until ? `${pin.work.title} (${m.pinnedUntil(formatWhen(new Date(pin.until), now))})` : pin.work.title) : m.automatic
  return <Radio value={side} name={slot} label={name} description={words} classNames={{ description: classes.choice }} />
}

/** Somebody published another front page meanwhile: both are shown, slot by slot, and nothing of mine is lost. */
export const Conflict = ({ draft }: { draft: FrontDraft }): ReactNode => {
  const m = useSiteMessages()
  const now = useNow()
  const { published, pins, base, look } = draft
  const [sides, setSides] = useState(() => likelySides(base, pins))
  const name = look.data?.arrangedBy?.name ?? ''
  const at = look.data?.arrangedAt ? formatWhen(new Date(look.data.arrangedAt), now) : ''
  return (
    <section className={classes.conflict} role="alert">
      <h2 className={classes.slotName}>
        <Icon name="warning" size={18} /> {m.conflict(name, at)}
      </h2>
      <p>{m.conflictHelp}</p>
      {differing(published, pins).map((slot) => (
        <Radio.Group
          key={slot}
          label={m.slot(slot)}
          value={sides.get(slot) ?? 'theirs'}
          onChange={(side) => setSides((before) => new Map(before).set(slot, side === 'mine' ? 'mine' : 'theirs'))}
        >
          <div className={classes.choices}>
            <Choice slot={slot} side="theirs" name={m.theirs(name)} pin={published.find((pin) => pin.slot === slot)} />
            <Choice slot={slot} side="mine" name={m.mine} pin={pins.find((pin) => pin.slot === slot)} />
          </div>
        </Radio.Group>
      ))}
      <Group gap={8}>
        <Button onClick={() => draft.rebase(merge(pins, published, sides))}>{m.merge}</Button>
        <Button variant="default" onClick={draft.discard}>
          {m.takeTheirs}
        </Button>
      </Group>
    </section>
  )
}
