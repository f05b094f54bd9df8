import { ActionIcon, Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { addDays, hanoiDay, isDay, type Day } from '../../../../platform/clock.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { newId } from '../../../../platform/ids.ts'
import {
  EmptyState,
  FilterBar,
  FilterSelect,
  Icon,
  Loaded,
  PageHeader,
  textFilter,
  useActor,
  useAddressFilters,
  useApi,
  useNotice,
  useNow,
  useSend,
  useUndo,
} from '../../../../platform/staff/index.ts'
import { listDesks } from '../../../organisations/contract.ts'
import { enterAbsence, enterDuty, getRoster, removeAbsence, removeDuty, type Absence, type Duty, type Roster } from '../../contract.ts'
import { AbsenceSheet, type AbsenceAsked } from './AbsenceSheet.tsx'
import { DayCard } from './DayCard.tsx'
import { DutySheet, type DutyAsked } from './DutySheet.tsx'
import { useRosterMessages } from './messages.ts'
import classes from './Roster.module.css'
import { approversNow, mondayOf, weekOf } from './week.ts'

const weekSpec = { from: textFilter() }
const deskSpec = { desk: textFilter() }

/** Taking entries off, with ten seconds to think again. */
const useRemoval = (roster: Roster | undefined) => {
  const m = useRosterMessages()
  const undo = useUndo()
  const notice = useNotice()
  const dropAbsence = useSend(removeAbsence, { refreshes: [getRoster] })
  const dropDuty = useSend(removeDuty, { refreshes: [getRoster] })
  const absences = useSend(enterAbsence, { refreshes: [getRoster] })
  const duties = useSend(enterDuty, { refreshes: [getRoster] })
  const nameOf = (id: string): string => roster?.people.find((person) => person.id === id)?.name ?? ''
  const orSay = (work: Promise<unknown>): void => void work.catch(notice.failed)
  const absence = async ({ id, personId, kind, fromDay, toDay }: Absence): Promise<void> => {
    await dropAbsence.send({ params: { absenceId: id } })
    undo(m.removed(nameOf(personId)), () => absences.send({ body: { id: newId(), personId, kind, fromDay, toDay } }))
  }
  const duty = async ({ id, personId, kind, fromAt, toAt, excuses }: Duty): Promise<void> => {
    await dropDuty.send({ params: { dutyId: id } })
    if (Date.parse(fromAt) > Date.now()) undo(m.removed(nameOf(personId)), () => duties.send({ body: { id: newId(), personId, kind, fromAt, toAt, excuses } }))
    else notice.done(m.removed(nameOf(personId)))
  }
  return { absence: (entry: Absence) => orSay(absence(entry)), duty: (entry: Duty) => orSay(duty(entry)) }
}

const WeekSteps = ({ from, onStep }: { from: Day; onStep: (from: Day) => void }): ReactNode => {
  const m = useRosterMessages()
  return (
    <div className={classes.steps}>
      <ActionIcon size={34} variant="default" aria-label={m.before} onClick={() => onStep(addDays(from, -7))}>
        <Icon name="chevron-left" size={18} />
      </ActionIcon>
      <span className="tabular">{m.week(formatDay(from), formatDay(addDays(from, 6)))}</span>
      <ActionIcon size={34} variant="default" aria-label={m.after} onClick={() => onStep(addDays(from, 7))}>
        <Icon name="chevron-right" size={18} />
      </ActionIcon>
      <Button size="xs" variant="subtle" onClick={() => onStep('')}>
        {m.thisWeek}
      </Button>
    </div>
  )
}

/** Who is on leave, travelling or on duty, week by week: it says who counts as missing and who may sign at night. */
export const RosterPage = (): ReactNode => {
  const m = useRosterMessages()
  const { can } = useActor()
  const now = useNow(60_000)
  const today = hanoiDay(now)
  const week = useAddressFilters(weekSpec)
  const desk = useAddressFilters(deskSpec)
  const desks = useApi(listDesks).data?.items ?? []
  const from = mondayOf(isDay(week.values.from) ? week.values.from : today)
  const look = useApi(getRoster, { query: { from } }, { every: 60_000 })
  const removal = useRemoval(look.data)
  const [absence, setAbsence] = useState<AbsenceAsked | null>(null)
  const [duty, setDuty] = useState<DutyAsked | null>(null)
  const mayEnter = can('people.roster')
  const firstDay = today >= from && today <= addDays(from, 6) ? today : from
  const primary = mayEnter ? (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAbsence({ entry: null, day: firstDay })}>
      {m.addAbsence}
    </Button>
  ) : undefined
  const kinds = look.data?.mayEnterDuties ?? []
  const actions =
    kinds.length > 0 ? (
      <Button variant="default" onClick={() => setDuty({ entry: null, day: firstDay })}>
        {m.addDuty}
      </Button>
    ) : undefined
  return (
    <>
      <PageHeader
        title={m.title}
        {...(look.data && today >= from && today <= addDays(from, 6) ? { line: m.lineNow(approversNow(look.data, now)) } : {})}
        {...(primary ? { primary } : {})}
        {...(actions ? { actions } : {})}
      />
      <WeekSteps from={from} onStep={(day) => week.set({ from: day })} />
      <FilterBar filters={desk}>
        <FilterSelect
          label={m.allDesks}
          value={desk.values.desk || null}
          onChange={(value) => desk.set({ desk: value ?? '' })}
          choices={desks.filter((each) => each.isOpen).map((each) => ({ value: each.id, label: each.name }))}
        />
      </FilterBar>
      <Loaded of={look} isEmpty={(roster) => roster.people.length === 0} empty={<EmptyState icon="users" title={m.empty} next={m.emptyNext} />}>
        {(roster) => (
          <div className={classes.week}>
            {weekOf(roster, desk.values.desk).map((day) => (
              <DayCard
                key={day.day}
                day={day}
                today={today}
                mayEnter={mayEnter}
                onAdd={() => setAbsence({ entry: null, day: day.day })}
                onOpen={(shown) => (shown.kind === 'duty' ? setDuty({ entry: shown.entry, day: day.day }) : setAbsence({ entry: shown.entry, day: day.day }))}
              />
            ))}
          </div>
        )}
      </Loaded>
      <AbsenceSheet
        asked={absence}
        people={look.data?.people ?? []}
        onRemove={(entry) => {
          setAbsence(null)
          removal.absence(entry)
        }}
        onDone={() => setAbsence(null)}
      />
      <DutySheet
        asked={duty}
        people={look.data?.people ?? []}
        kinds={kinds}
        onRemove={(entry) => {
          setDuty(null)
          removal.duty(entry)
        }}
        onDone={() => setDuty(null)}
      />
    </>
  )
}
