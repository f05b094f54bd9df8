import { Button, Checkbox, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { addDays, type Day } from '../../../../platform/clock.ts'
import { formatWeekdayShort } from '../../../../platform/i18n/format.ts'
import { callApi, LoadingRows, Sheet, useApi, useCache, useNotice, useSend, useUndo } from '../../../../platform/staff/index.ts'
import { cancelPlanItem, copyDay, getRegistration, listPlanItems, type PlanItem } from '../../contract.ts'
import { Options } from '../register/Options.tsx'
import { clockOf } from '../words/rules.ts'
import classes from '../register/FieldChips.module.css'
import { useDayMessages } from './messages.ts'

const refreshes = [listPlanItems, getRegistration] as const
const isWorthCopying = (item: PlanItem): boolean => item.state !== 'cancelled' && item.state !== 'declined' && !item.isBreaking

const useCopy = (day: Day) => {
  const m = useDayMessages()
  const undo = useUndo()
  const notice = useNotice()
  const { refresh } = useCache()
  const { send, sending } = useSend(copyDay, { refreshes })
  const takeBack = async (items: readonly PlanItem[]): Promise<void> => {
    for (const item of items) await callApi(cancelPlanItem, { params: { itemId: item.id }, body: {} })
    refresh(...refreshes)
  }
  const copy = async (fromDay: Day, itemIds: string[]): Promise<boolean> => {
    try {
      const { items } = await send({ params: { day }, body: { fromDay, itemIds } })
      undo(m.copied(items.length), () => takeBack(items))
      return true
    } catch (error) {
      notice.failed(error)
      return false
    }
  }
  return { copy, sending }
}

const Copying = ({ day, onDone }: { day: Day; onDone: () => void }): ReactNode => {
  const m = useDayMessages()
  const [from, setFrom] = useState(addDays(day, -7))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const { copy, sending } = useCopy(day)
  const asked = useApi(listPlanItems, { query: { day: from, of: 'all' } })
  const items = asked.data?.items.filter((item) => item.day === from && isWorthCopying(item))
  const chosen = items?.filter(({ id }) => !left.has(id)) ?? []
  const toggle = (id: string): void => setLeft(left.has(id) ? new Set([...left].filter((other) => other !== id)) : new Set([...left, id]))
  const days = [addDays(day, -7), ...[-1, -2, -3, -4, -5, -6].map((step) => addDays(day, step))]
  return (
    <>
      <Options label={m.copyFrom} options={days.map((value) => ({ value, label: formatWeekdayShort(value) }))} chosen={[from]} onPress={setFrom} />
      <Text c="dimmed" fz={13} my={10}>
        {m.copyNote}
      </Text>
      {!items && <LoadingRows rows={4} />}
      {items?.length === 0 && <Text>{m.copyNothing}</Text>}
      {items?.map((item) => (
        <div key={item.id} className={classes.commitment}>
          <Checkbox label={item.title} description={clockOf(item)} checked={!left.has(item.id)} onChange={() => toggle(item.id)} />
        </div>
      ))}
      {chosen.length > 0 && (
        <Button fullWidth mt="md" loading={sending} onClick={() => void copy(from, chosen.map(({ id }) => id).slice(0, 100)).then((done) => done && onDone())}>
          {m.copyAll(chosen.length)}
        </Button>
      )}
    </>
  )
}

/** Takes what repeats from an earlier day: the same weekday first. */
export const CopyDaySheet = ({ day, opened, onClose }: { day: Day; opened: boolean; onClose: () => void }): ReactNode => {
  const m = useDayMessages()
  return (
    <Sheet title={m.copyTitle(formatWeekdayShort(day))} opened={opened} onClose={onClose}>
      {opened && <Copying day={day} onDone={onClose} />}
    </Sheet>
  )
}
