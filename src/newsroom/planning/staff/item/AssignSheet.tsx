import { Button, Checkbox, TextInput, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { foldText } from '../../../../platform/search/fold.ts'
import { Icon, Sheet, useActor, useApi, useNotice, useSend, useUndo } from '../../../../platform/staff/index.ts'
import type { Colleague } from '../../../../commons/people/contract.ts'
import { assignmentRoles, assignPlanItem, getPlanItem, getRegistration, listItemHistory, listPlanItems, type PlanItem } from '../../contract.ts'
import { Options } from '../register/Options.tsx'
import { usePlanWords } from '../words/messages.ts'
import { doersOf, isUnfinished } from '../words/rules.ts'
import type { WordLists } from '../words/word-lists.ts'
import { usePutShown } from './use-item-change.ts'
import { chosenOf, deskGroups, proposalFor, sameAssignments, toggleRole, togglePerson, type Chosen, type Role } from './assignment.ts'
import classes from './AssignSheet.module.css'
import { useItemMessages } from './messages.ts'

const refreshes = [listPlanItems, getPlanItem, getRegistration, listItemHistory] as const

/** What each person has that day, and who is away. */
const useLoads = (item: PlanItem) => {
  const items = useApi(listPlanItems, { query: { day: item.day, of: 'all' } }).data?.items ?? []
  const desks = useApi(getRegistration, { params: { day: item.day } }).data?.desks ?? []
  const counts = new Map<string, number>()
  for (const other of items) if (isUnfinished(other) && other.id !== item.id) for (const { id } of doersOf(other)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const away = new Map(desks.flatMap((desk) => desk.excused.map(({ id, why }) => [id, why] as const)))
  return { counts, away }
}

const PersonRow = ({
  person,
  chosen,
  load,
  away,
  onToggle,
  onRole,
}: {
  person: Colleague
  chosen: readonly Role[] | undefined
  load: number
  away: 'leave' | 'travel' | 'night_duty' | undefined
  onToggle: () => void
  onRole: (role: Role) => void
}): ReactNode => {
  const m = useItemMessages()
  const w = usePlanWords()
  return (
    <div className={classes.person}>
      <Checkbox label={person.name} checked={chosen !== undefined} onChange={onToggle} />
      <span className={`${classes.load} tabular`} data-away={away !== undefined || undefined}>
        {away ? w.excused[away] : m.personLoad(load)}
      </span>
      {chosen && (
        <div className={classes.roles}>
          <Options
            label={m.rolesOf(person.name)}
            options={assignmentRoles.map((role) => ({ value: role, label: w.roles[role] }))}
            chosen={chosen}
            onPress={(role) => onRole(role as Role)}
          />
        </div>
      )}
    </div>
  )
}

const Choosing = ({ item, lists, chosen, onChoose }: { item: PlanItem; lists: WordLists; chosen: Chosen; onChoose: (chosen: Chosen) => void }): ReactNode => {
  const m = useItemMessages()
  const [words, setWords] = useState('')
  const { counts, away } = useLoads(item)
  const folded = foldText(words)
  const people = folded === '' ? lists.colleagues : lists.colleagues.filter(({ name }) => foldText(name).includes(folded))
  const groups = deskGroups(people, lists.desks, item.deskId)
  return (
    <>
      <TextInput
        aria-label={m.findPerson}
        placeholder={m.findPerson}
        leftSection={<Icon name="search" size={15} />}
        value={words}
        data-autofocus
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {groups.length === 0 && (
        <Text c="dimmed" mt="md">
          {m.nobodyFound}
        </Text>
      )}
      {groups.map(({ desk, people: members }) => (
        <div key={desk?.id ?? ''} role="group" aria-label={desk?.name ?? m.otherPeople}>
          <h3 className={classes.desk}>{desk ? (desk.id === item.deskId ? m.ownDesk(desk.name) : desk.name) : m.otherPeople}</h3>
          {members.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              chosen={chosen.get(person.id)}
              load={counts.get(person.id) ?? 0}
              away={away.get(person.id)}
              onToggle={() => onChoose(togglePerson(chosen, person))}
              onRole={(role) => onChoose(toggleRole(chosen, person.id, role))}
            />
          ))}
        </div>
      ))}
    </>
  )
}

/** Who does it: people by desk, what each has that day, what each does here. */
export const AssignSheet = ({ item, lists, onClose }: { item: PlanItem | null; lists: WordLists; onClose: () => void }): ReactNode => {
  const m = useItemMessages()
  const [shown, setShown] = useState<PlanItem | null>(null)
  const [chosen, setChosen] = useState<Chosen>(new Map())
  // a fresh choice for each opening; a list that is read again meanwhile does not take it away
  if (item && item.id !== shown?.id) {
    setShown(item)
    setChosen(proposalFor(item, lists.colleagues))
  }
  if (!item && shown) setShown(null)
  const assign = useAssign()
  const save = async (): Promise<void> => {
    if (!item || !shown) return
    // another's assignment meanwhile is never written over; other changes do not matter here
    const seen = sameAssignments(item, shown) ? item : shown
    if (await assign.save(seen, chosen)) onClose()
  }
  return (
    <Sheet
      title={m.assignTitle}
      opened={item !== null}
      onClose={onClose}
      foot={
        <Button fullWidth loading={assign.sending} disabled={chosen.size === 0 && item?.assignments.length === 0} onClick={() => void save()}>
          {chosen.size === 0 && item?.assignments.length === 0 ? m.choosePeople : m.saveAssignment(chosen.size)}
        </Button>
      }
    >
      {item && (
        <>
          <Text fw={500} mb={10}>
            {item.title}
          </Text>
          <Choosing item={item} lists={lists} chosen={chosen} onChoose={setChosen} />
        </>
      )}
    </Sheet>
  )
}

const useAssign = () => {
  const m = useItemMessages()
  const put = usePutShown()
  const undo = useUndo()
  const notice = useNotice()
  const { can } = useActor()
  const { send, sending } = useSend(assignPlanItem, { refreshes })
  const give = async (item: PlanItem, chosen: Chosen): Promise<PlanItem> => {
    const people = [...chosen].flatMap(([personId, roles]) => roles.map((role) => ({ personId, role })))
    const after = await send({ params: { itemId: item.id }, body: { version: item.version, people } })
    put(after)
    return after
  }
  const save = async (item: PlanItem, chosen: Chosen): Promise<boolean> => {
    try {
      const after = await give(item, chosen)
      if (can('planning.assign')) undo(m.assigned(item.title), () => give(after, chosenOf(item)))
      return true
    } catch (error) {
      notice.failed(error)
      return false
    }
  }
  return { save, sending }
}
