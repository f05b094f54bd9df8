import { Button, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { hanoiDay, isDay, type Day } from '../../../../platform/clock.ts'
import { formatWeekdayShort, formatWhen } from '../../../../platform/i18n/format.ts'
import {
  EmptyState,
  ErrorState,
  Icon,
  LoadingRows,
  useActor,
  useAddressFilters,
  useApi,
  useNow,
  useUndo,
  type LiveState,
} from '../../../../platform/staff/index.ts'
import { listPlanItems, type PlanItem } from '../../contract.ts'
import { CopyDaySheet } from '../day/CopyDaySheet.tsx'
import { useRegistration } from '../day/use-registration.ts'
import { AssignSheet } from '../item/AssignSheet.tsx'
import { reverseOf, type ItemChange } from '../item/changes.ts'
import { ConflictDialog } from '../item/ConflictDialog.tsx'
import { useItemMessages } from '../item/messages.ts'
import { useItemActs } from '../item/use-item-acts.ts'
import { useItemChange } from '../item/use-item-change.ts'
import { RegisterSheet } from '../register/RegisterSheet.tsx'
import { useRegister } from '../register/use-register.ts'
import { usePrefill, useRegisterSheet } from '../register/use-register-sheet.ts'
import { usePlanWords } from '../words/messages.ts'
import { clockOf } from '../words/rules.ts'
import { useWordLists, type WordLists } from '../words/word-lists.ts'
import classes from './Board.module.css'
import { BoardBar, BoardHead } from './BoardHead.tsx'
import { BoardSide } from './BoardSide.tsx'
import { useStripParts } from './BoardStrip.tsx'
import { Columns } from './Columns.tsx'
import { columnsOf, type Column, type ColumnWords } from './columns.ts'
import { DeadlineDialog } from './DeadlineDialog.tsx'
import { countsOf, filterItems, filterSpec, placeSpec } from './filter-items.ts'
import { useBoardMessages } from './messages.ts'
import { MoveSheet } from './MoveSheet.tsx'
import { PrintList } from './PrintList.tsx'
import { focusCard, useBoardKeys } from './use-board-keys.ts'
import { useBoardLive } from './use-board-live.ts'
import { useMove } from './use-move.ts'
import { useMoveByKey } from './use-move-by-key.ts'

type Place = ReturnType<typeof useAddressFilters<typeof placeSpec>>

const useColumnWords = (lists: WordLists): ColumnWords => {
  const m = useBoardMessages()
  const w = usePlanWords()
  return useMemo(() => {
    const writing = new Set(
      lists.colleagues.filter(({ roles }) => roles.includes('reporter') || roles.includes('contributor')).flatMap(({ deskIds }) => deskIds),
    )
    const desks = lists.desks.map((desk) => ({ ...desk, writes: writing.has(desk.id) }))
    return { desks, slots: lists.slots, noDesk: w.noDesk, noSlot: m.noSlot, states: w.states }
  }, [lists, m, w])
}

const LostBanner = ({ state }: { state: LiveState }): ReactNode => {
  const m = useBoardMessages()
  return (
    <div role="status">
      {state.kind === 'lost' && (
        <p className={classes.lost}>
          <Icon name="cloud-off" size={17} />
          <span className="tabular">
            {m.lost(formatWhen(state.since, new Date()))}. {m.lostNote}
          </span>
        </p>
      )}
    </div>
  )
}

const EmptyBoard = ({ filtered, onAdd, onCopy }: { filtered: boolean; onAdd: () => void; onCopy: () => void }): ReactNode => {
  const m = useBoardMessages()
  const { can } = useActor()
  if (filtered) return <EmptyState icon="filter" title={m.nothingMatches} />
  const actions = (
    <>
      {can('planning.register') && <Button onClick={onAdd}>{m.add}</Button>}
      {can('planning.assign') && (
        <Button variant="default" onClick={onCopy}>
          {m.copyFromDay}
        </Button>
      )}
    </>
  )
  return <EmptyState icon="board" title={m.emptyDay} next={m.emptyDayNext} actions={actions} />
}

/** One item at a time is assigned, moved or given an hour; each by its id, so that the newest state is worked on. */
const useDialogs = (items: readonly PlanItem[]) => {
  const [open, setOpen] = useState<{ readonly kind: 'assign' | 'deadline' | 'move'; readonly itemId: string } | null>(null)
  const itemFor = (kind: 'assign' | 'deadline' | 'move'): PlanItem | null => (open?.kind === kind ? (items.find(({ id }) => id === open.itemId) ?? null) : null)
  const opener = (kind: 'assign' | 'deadline' | 'move') => (item: PlanItem) => setOpen({ kind, itemId: item.id })
  const openers = useMemo(() => ({ assign: opener('assign'), deadline: opener('deadline'), move: opener('move') }), [])
  return { itemFor, ...openers, close: () => setOpen(null) }
}

/** A card that moved is drawn anew in its column: the focus goes after it. */
const useFollow = (columns: readonly Column[]): ((card: { readonly itemId: string; readonly columnId: string }) => void) => {
  const followed = useRef<{ readonly itemId: string; readonly columnId: string } | null>(null)
  useEffect(() => {
    const wanted = followed.current
    if (!wanted || !columns.find(({ id }) => id === wanted.columnId)?.items.some(({ id }) => id === wanted.itemId)) return
    followed.current = null
    focusCard(wanted.itemId)
  }, [columns])
  return (card) => {
    followed.current = card
  }
}

type BoardDayProps = { readonly day: Day; readonly place: Place; readonly lists: WordLists; readonly onDay: (day: Day) => void; readonly onAdd: () => void }

const BoardDay = ({ day, place, lists, onDay, onAdd }: BoardDayProps): ReactNode => {
  const m = useBoardMessages()
  const i = useItemMessages()
  const { can } = useActor()
  const now = useNow()
  const undo = useUndo()
  const filters = useAddressFilters(filterSpec)
  const words = useColumnWords(lists)
  const list = useApi(listPlanItems, { query: { day, of: 'all' } }, { keep: true })
  const registration = useRegistration(day)
  const live = useBoardLive(day)
  const hands = useItemChange()
  const itemActs = useItemActs()
  const [copying, copy] = useDisclosure(false)
  const parts = useStripParts()
  const items = useMemo(() => list.data?.items ?? [], [list.data])
  const dialogs = useDialogs(items)
  const shown = useMemo(() => filterItems(items, filters.values, now), [items, filters.values, now])
  const columns = useMemo(() => columnsOf(place.values.by, shown, words, filters.values.state), [place.values.by, shown, words, filters.values.state])
  const frozen = live.state.kind === 'lost'
  const follow = useFollow(columns)
  const move = useMove(hands, dialogs.assign)
  const drop = (item: PlanItem, column: Column): void => {
    const latest = items.find(({ id }) => id === item.id) ?? item
    if (!frozen && move(latest, column)) follow({ itemId: item.id, columnId: column.id })
  }
  const byKey = useMoveByKey(columns, drop)
  const setDeadline = async (item: PlanItem, change: ItemChange): Promise<void> => {
    const after = await hands.change(item, change)
    if (after) undo(i.deadlineSet(clockOf(after)), () => hands.change(after, reverseOf(item, change)))
  }
  const acts = { onOpen: (item: PlanItem) => place.set({ item: item.id }), onAssign: dialogs.assign, onDeadline: dialogs.deadline, onMove: dialogs.move }
  const openId = place.values.item
  const close = (): void => {
    place.set({ item: '' })
    focusCard(openId)
  }
  useBoardKeys(columns, acts, {
    move: frozen ? { ...byKey, begin: () => undefined } : byKey,
    add: can('planning.register') ? onAdd : null,
    close: openId === '' ? null : close,
    name: m.title(formatWeekdayShort(day)),
  })
  const look = { lists, openId, movingId: byKey.moving?.item.id ?? null, frozen, changed: live.changed, added: live.added, held: live.held }
  return (
    <>
      <div className={classes.board}>
        <BoardHead
          day={day}
          counts={list.data ? countsOf(items, now) : null}
          registration={registration.data}
          filters={filters}
          onDay={onDay}
          onAdd={onAdd}
          onCopy={copy.open}
          onMissing={() => parts.show('missing')}
        />
        <BoardBar by={place.values.by} lists={lists} filters={filters} onBy={(by) => place.set({ by })} />
        <LostBanner state={live.state} />
        <div className={classes.body}>
          {!list.data || !lists.areGroupsKnown ? (
            <div className={classes.columns}>
              {list.error ? <ErrorState error={list.error} onRetry={list.refetch} /> : <LoadingRows rows={8} height={64} />}
            </div>
          ) : shown.length === 0 ? (
            <div className={classes.columns}>
              <EmptyBoard filtered={items.length > 0} onAdd={onAdd} onCopy={copy.open} />
            </div>
          ) : (
            <Columns columns={columns} look={look} acts={acts} targetId={byKey.moving ? (columns[byKey.moving.at]?.id ?? null) : null} onDrop={drop} />
          )}
          <BoardSide
            openId={openId}
            item={items.find(({ id }) => id === openId)}
            detail={{ lists, acts: itemActs, hands, onAssign: dialogs.assign }}
            strip={{ day, items, registration: registration.data, open: parts.open, onToggle: parts.toggle, onOpen: acts.onOpen, onAssign: dialogs.assign }}
            onClose={close}
          />
        </div>
        {byKey.moving && <div className={classes.hint}>{m.movingHint}</div>}
        <VisuallyHidden role="status" aria-live="assertive">
          {byKey.said}
        </VisuallyHidden>
      </div>
      <AssignSheet item={dialogs.itemFor('assign')} lists={lists} onClose={dialogs.close} />
      <DeadlineDialog item={dialogs.itemFor('deadline')} onSave={(item, change) => void setDeadline(item, change)} onClose={dialogs.close} />
      <MoveSheet item={dialogs.itemFor('move')} columns={columns} onMove={drop} onClose={dialogs.close} />
      <CopyDaySheet day={day} opened={copying} onClose={copy.close} />
      <ConflictDialog conflict={hands.conflict} who={hands.conflict ? live.lastBy.get(hands.conflict.now.id) : undefined} lists={lists} />
      <PrintList day={day} columns={columnsOf('desk', items, words, [])} registration={registration.data} />
    </>
  )
}

/** Bảng điều hành: everything of a day in columns, worked with mouse, finger and keys, live. */
export const BoardPage = (): ReactNode => {
  const { can } = useActor()
  const today = hanoiDay(useNow())
  const place = useAddressFilters(placeSpec)
  const day = isDay(place.values.day) ? place.values.day : today
  const lists = useWordLists(day)
  const prefill = usePrefill(day, can('planning.register'))
  const register = useRegister()
  const goDay = (next: Day): void => place.set({ day: next === today ? '' : next, item: '' })
  const sheet = useRegisterSheet(prefill, register, (draft) => place.set({ day: draft.day === today ? '' : draft.day, new: false }))
  const { openNew } = sheet
  const { new: fresh } = place.values
  useEffect(() => {
    if (fresh) openNew(day)
  }, [fresh, openNew, day])
  return (
    <>
      <BoardDay key={day} day={day} place={place} lists={lists} onDay={goDay} onAdd={() => openNew(day)} />
      <RegisterSheet
        draft={sheet.draft}
        opened={sheet.opened}
        lists={lists}
        prefill={prefill}
        refusal={sheet.refusal}
        mending={sheet.mending !== null}
        onDraft={sheet.setDraft}
        onSubmit={sheet.submit}
        onClose={() => {
          sheet.close()
          if (fresh) place.set({ new: false })
        }}
      />
    </>
  )
}
