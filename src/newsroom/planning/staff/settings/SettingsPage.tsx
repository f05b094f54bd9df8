import { ActionIcon, Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { newId } from '../../../../platform/ids.ts'
import { EmptyState, Icon, Loaded, PageHeader, useApi, useNotice, useSend, useUndo } from '../../../../platform/staff/index.ts'
import { listSlots, saveSlot, type Slot } from '../../contract.ts'
import { MediaIcons } from '../item/Marks.tsx'
import { formatLength } from '../words/rules.ts'
import { HoursForm } from './HoursForm.tsx'
import { useSettingMessages } from './messages.ts'
import classes from './Settings.module.css'
import { SlotSheet, type SlotBody, type SlotForm } from './SlotSheet.tsx'

const bodyOf = ({ medium, name, starts, lengthSeconds, position }: Slot, over: Partial<SlotBody> = {}): SlotBody => ({
  medium,
  name,
  starts,
  lengthSeconds,
  position,
  isOpen: true,
  ...over,
})

const SlotRow = ({
  slot,
  isFirst,
  isLast,
  onEdit,
  onStep,
}: {
  slot: Slot
  isFirst: boolean
  isLast: boolean
  onEdit: () => void
  onStep: (by: 1 | -1) => void
}): ReactNode => {
  const m = useSettingMessages()
  return (
    <li className={classes.row}>
      <MediaIcons media={[slot.medium]} size={17} />
      <button type="button" className={classes.name} onClick={onEdit}>
        {slot.name}
      </button>
      <span className={`${classes.when} tabular`}>
        {[slot.starts ?? m.always, slot.lengthSeconds === null ? null : formatLength(slot.lengthSeconds)].filter(Boolean).join(' · ')}
      </span>
      <span className={classes.moves}>
        <ActionIcon size={36} aria-label={m.up(slot.name)} disabled={isFirst} onClick={() => onStep(-1)}>
          <Icon name="arrow-up" size={17} />
        </ActionIcon>
        <ActionIcon size={36} aria-label={m.down(slot.name)} disabled={isLast} onClick={() => onStep(1)}>
          <Icon name="arrow-down" size={17} />
        </ActionIcon>
      </span>
    </li>
  )
}

const useSlots = () => {
  const m = useSettingMessages()
  const undo = useUndo()
  const notice = useNotice()
  const { send, sending } = useSend(saveSlot, { refreshes: [listSlots] })
  const orSay = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      notice.failed(error)
      return false
    }
  }
  const save = (id: string, body: SlotBody): Promise<boolean> =>
    orSay(async () => {
      await send({ params: { slotId: id }, body })
      if (body.isOpen) notice.done(m.slotSaved(body.name))
      else undo(m.closed(body.name), () => send({ params: { slotId: id }, body: { ...body, isOpen: true } }))
    })
  /** Every place is written anew: old positions may be equal. */
  const reorder = (slots: readonly Slot[], at: number, by: 1 | -1): Promise<boolean> =>
    orSay(async () => {
      const next = slots.toSpliced(at, 1).toSpliced(at + by, 0, slots[at]!)
      for (const [position, slot] of next.entries())
        if (slot.position !== position) await send({ params: { slotId: slot.id }, body: bodyOf(slot, { position }) })
    })
  return { save, reorder, sending }
}

/** The secretary's page: hours of registration, and the slots a board is made of. */
export const SettingsPage = (): ReactNode => {
  const m = useSettingMessages()
  const slots = useApi(listSlots)
  const { save, reorder, sending } = useSlots()
  const [editing, setEditing] = useState<{ readonly slot: SlotForm; readonly isNew: boolean } | null>(null)
  const addNew = (): void =>
    setEditing({ slot: { id: newId(), medium: 'web', name: '', starts: null, lengthSeconds: null, position: slots.data?.items.length ?? 0 }, isNew: true })
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={addNew}>
      {m.addSlot}
    </Button>
  )
  return (
    <div className={classes.page}>
      <PageHeader title={m.title} line={m.line} back={{ to: '/planning', label: m.back }} primary={add} />
      <section className={classes.section}>
        <h2 className={classes.heading}>{m.hours}</h2>
        <HoursForm />
      </section>
      <section className={classes.section}>
        <h2 className={classes.heading}>{m.slots}</h2>
        <p className={classes.note}>{m.slotsNote}</p>
        <Loaded of={slots} empty={<EmptyState icon="clock" title={m.noSlots} next={m.noSlotsNext} />}>
          {({ items }) => (
            <ul className={classes.rows}>
              {items.map((slot, at) => (
                <SlotRow
                  key={slot.id}
                  slot={slot}
                  isFirst={at === 0}
                  isLast={at === items.length - 1}
                  onEdit={() => setEditing({ slot, isNew: false })}
                  onStep={(by) => void reorder(items, at, by)}
                />
              ))}
            </ul>
          )}
        </Loaded>
      </section>
      <SlotSheet
        slot={editing?.slot ?? null}
        isNew={editing?.isNew ?? false}
        saving={sending}
        onSave={(id, body) => void save(id, body).then((done) => done && setEditing(null))}
        onClose={() => setEditing(null)}
      />
    </div>
  )
}
