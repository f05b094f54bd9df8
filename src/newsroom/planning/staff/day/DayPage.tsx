import { Button, Tabs } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { addDays, hanoiDay, isDay, type Day } from '../../../../platform/clock.ts'
import { formatWeekdayShort } from '../../../../platform/i18n/format.ts'
import {
  choiceFilter,
  FilterBar,
  FilterChips,
  flagFilter,
  Icon,
  listFilter,
  PageHeader,
  textFilter,
  useActor,
  useAddressFilters,
  useApi,
  useNow,
  useQueue,
  useQueued,
  useShortcuts,
} from '../../../../platform/staff/index.ts'
import { getPrefill, listPlanItems, registerPlanItem, type PlanItem } from '../../contract.ts'
import { AssignSheet } from '../item/AssignSheet.tsx'
import { ConflictDialog } from '../item/ConflictDialog.tsx'
import { ItemSheet } from '../item/ItemSheet.tsx'
import { useItemActs } from '../item/use-item-acts.ts'
import { useItemChange } from '../item/use-item-change.ts'
import type { Prefill } from '../register/draft.ts'
import { useRegisterMessages } from '../register/messages.ts'
import { RegisterSheet } from '../register/RegisterSheet.tsx'
import { useRegister, type Register } from '../register/use-register.ts'
import { usePrefill, useRegisterSheet, type RegisterSheetState } from '../register/use-register-sheet.ts'
import { usePlanWords } from '../words/messages.ts'
import { mediumOrder } from '../words/rules.ts'
import { useWordLists, type WordLists } from '../words/word-lists.ts'
import { CopyDaySheet } from './CopyDaySheet.tsx'
import { DayActs } from './DayActs.tsx'
import { DayHeading } from './DayHeading.tsx'
import { DayLine } from './DayLine.tsx'
import { DayList } from './DayList.tsx'
import type { RowActs } from './DayRow.tsx'
import classes from './DayPage.module.css'
import { useDayMessages } from './messages.ts'
import { RegistrationPanel } from './RegistrationPanel.tsx'
import { stateGroups } from './rows.ts'
import { useSwipe } from './swipe.ts'
import { useRegistration } from './use-registration.ts'

const whose = ['mine', 'desk', 'all'] as const
const placeSpec = { day: textFilter(), of: choiceFilter(whose, 'mine'), item: textFilter(), edit: textFilter(), new: flagFilter() }
const filterSpec = { medium: listFilter(), state: listFilter() }

/** The list of tomorrow is kept too: a reporter leaves the house before it begins. */
const useKeptAhead = (day: Day): void => {
  const { can } = useActor()
  useApi(listPlanItems, { query: { day: addDays(day, 1), of: 'mine' } }, { keep: true })
  useApi(getPrefill, { query: { day: addDays(day, 1) } }, { keep: true, enabled: can('planning.register') })
}

const DayFilters = ({ filters }: { filters: ReturnType<typeof useAddressFilters<typeof filterSpec>> }): ReactNode => {
  const m = useDayMessages()
  const w = usePlanWords()
  const { values, set } = filters
  return (
    <FilterBar filters={filters}>
      <FilterChips
        label={m.filterMedia}
        value={values.medium}
        onChange={(medium) => set({ medium })}
        choices={mediumOrder.map((value) => ({ value, label: w.media[value] }))}
      />
      <FilterChips
        label={m.filterStates}
        value={values.state}
        onChange={(state) => set({ state })}
        choices={stateGroups.map((value) => ({ value, label: m.stateGroups[value] }))}
      />
    </FilterBar>
  )
}

type Place = ReturnType<typeof useAddressFilters<typeof placeSpec>>
type BodyProps = {
  readonly day: Day
  readonly place: Place
  readonly prefill: Prefill | undefined
  readonly register: Register
  readonly sheet: RegisterSheetState
  readonly lists: WordLists
  readonly onDay: (day: Day) => void
}

const useTakeBack =
  ({ fresh, takeBack }: Register): RowActs['takeBack'] =>
  (itemId) => {
    const one = fresh.find((candidate) => candidate.itemId === itemId)
    return one ? () => void takeBack(one) : null
  }

/** One day: drawn anew for another, so that no row of the former day stands under its name. */
const DayBody = ({ day, place, prefill, register, sheet, lists, onDay }: BodyProps): ReactNode => {
  const m = useDayMessages()
  const r = useRegisterMessages()
  const { can } = useActor()
  const { of, item: openId } = place.values
  const filters = useAddressFilters(filterSpec)
  const mine = useApi(listPlanItems, { query: { day, of: 'mine' } }, { keep: true })
  const list = useApi(listPlanItems, { query: { day, of } }, { keep: true })
  const registration = useRegistration(day)
  const queue = useQueue(registerPlanItem)
  const hands = useItemChange()
  const [assigning, setAssigning] = useState<PlanItem | null>(null)
  const [copying, copy] = useDisclosure(false)
  const openNew = (): void => sheet.openNew(day)
  const items = list.data?.items ?? []
  const actsOfItem = { lists, acts: useItemActs(), hands, onAssign: setAssigning }
  const takeBack = useTakeBack(register)
  return (
    <>
      <PageHeader
        title={m.title(formatWeekdayShort(day))}
        heading={<DayHeading day={day} onDay={onDay} acts={<DayActs day={day} registration={registration.data} onCopy={copy.open} />} />}
        line={<DayLine day={day} mine={mine.data?.items} prefill={prefill} />}
        primary={
          can('planning.register') &&
          day >= hanoiDay(new Date()) && (
            <Button onClick={openNew} leftSection={<Icon name="plus" size={18} />}>
              {r.register}
            </Button>
          )
        }
      />
      <Tabs value={of} onChange={(next) => place.set({ of: whose.find((one) => one === next) ?? 'mine' })} className={classes.tabs} keepMounted={false}>
        <Tabs.List>
          {whose.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {m.tabs[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={of} pt={10}>
          {of === 'desk' && <RegistrationPanel day={day} registration={registration.data} />}
          <DayFilters filters={filters} />
          <DayList
            day={day}
            list={list}
            lists={lists}
            filter={{ media: filters.values.medium, states: filters.values.state }}
            withPeople={of !== 'mine'}
            acts={{
              onOpen: (item) => place.set({ item: item.id }),
              onAssign: actsOfItem.onAssign,
              onMend: sheet.openMend,
              onDrop: (act) => void queue.withdraw(act.id),
              takeBack,
            }}
            onRegister={openNew}
            onCopy={copy.open}
          />
        </Tabs.Panel>
      </Tabs>
      <ItemSheet itemId={openId} listed={items.find(({ id }) => id === openId)} {...actsOfItem} onClose={() => place.set({ item: '' })} />
      <AssignSheet item={items.find(({ id }) => id === assigning?.id) ?? assigning} lists={lists} onClose={() => setAssigning(null)} />
      <CopyDaySheet day={day} opened={copying} onClose={copy.close} />
      <ConflictDialog conflict={hands.conflict} lists={lists} />
    </>
  )
}

/** `?edit=…` out of the queue and `?new=true` out of the top bar open the sheet. */
const useAddressedSheet = ({ values: { edit, new: fresh } }: Place, sheet: RegisterSheetState, openNew: () => void): void => {
  const act = useQueued(registerPlanItem).find(({ call }) => call.body.id === edit)
  const wanted = edit !== '' && act ? edit : fresh ? 'new' : ''
  const latest = useRef(() => undefined as void)
  useEffect(() => {
    latest.current = () => (act ? sheet.openMend(act) : openNew())
  })
  useEffect(() => {
    if (wanted !== '') latest.current()
  }, [wanted])
}

/** Kế hoạch ngày: what I do today, what my desk does, and one tap to register. */
export const DayPage = (): ReactNode => {
  const m = useDayMessages()
  const r = useRegisterMessages()
  const { can } = useActor()
  const today = hanoiDay(useNow())
  const place = useAddressFilters(placeSpec)
  const day = isDay(place.values.day) ? place.values.day : today
  const goDay = (next: Day): void => place.set({ day: next === today ? '' : next, item: '', edit: '' })
  const lists = useWordLists(day)
  const prefill = usePrefill(day, can('planning.register'))
  const register = useRegister()
  const sheet = useRegisterSheet(prefill, register, (draft) => place.set({ day: draft.day === today ? '' : draft.day, edit: '', new: false }))
  const openNew = (): void => sheet.openNew(day)
  useKeptAhead(today)
  useAddressedSheet(place, sheet, openNew)
  useShortcuts(can('planning.register') ? [{ keys: 'n', label: r.register, run: openNew }] : [], m.title(formatWeekdayShort(day)))
  const swipe = useSwipe((step) => goDay(addDays(day, step)))
  const closeSheet = (): void => {
    sheet.close()
    if (place.values.edit !== '' || place.values.new) place.set({ edit: '', new: false })
  }
  return (
    <div className={classes.page} {...swipe}>
      <DayBody key={day} day={day} place={place} prefill={prefill} register={register} sheet={sheet} lists={lists} onDay={goDay} />
      <RegisterSheet
        draft={sheet.draft}
        opened={sheet.opened}
        lists={lists}
        prefill={prefill}
        refusal={sheet.refusal}
        mending={sheet.mending !== null}
        onDraft={sheet.setDraft}
        onSubmit={sheet.submit}
        onClose={closeSheet}
      />
    </div>
  )
}
