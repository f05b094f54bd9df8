import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { formatLongDay } from '../../../../platform/i18n/format.ts'
import { Icon, PersonName, useActor, useUndo, When } from '../../../../platform/staff/index.ts'
import type { PlanItem } from '../../contract.ts'
import { usePlanWords } from '../words/messages.ts'
import { clockOf, formatLength } from '../words/rules.ts'
import type { WordLists } from '../words/word-lists.ts'
import { chosenOf } from './assignment.ts'
import { reverseOf, type ItemChange } from './changes.ts'
import { DeclineForm } from './DeclineForm.tsx'
import { placeOf } from './describe.ts'
import { EditForm } from './EditForm.tsx'
import classes from './ItemDetail.module.css'
import { ItemHistory } from './ItemHistory.tsx'
import { ItemState } from './ItemState.tsx'
import { BreakingMark } from './Marks.tsx'
import { useItemMessages } from './messages.ts'
import type { ItemActs } from './use-item-acts.ts'
import type { ItemHands } from './use-item-change.ts'

export type ItemDetailProps = {
  readonly item: PlanItem
  readonly lists: WordLists
  readonly acts: ItemActs
  readonly hands: ItemHands
  readonly onAssign: (item: PlanItem) => void
}

const Fact = ({ word, children }: { word: string; children: ReactNode }): ReactNode =>
  children === null || children === '' ? null : (
    <>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </>
  )

const Facts = ({ item, lists }: { item: PlanItem; lists: WordLists }): ReactNode => {
  const m = useItemMessages()
  const w = usePlanWords()
  const commitments = item.commitmentIds.map((id) => lists.commitmentName(id)).filter((name) => name !== null)
  return (
    <dl className={classes.facts}>
      <Fact word={m.facts.deadline}>
        <span className="tabular">{clockOf(item)}</span>
      </Fact>
      <Fact word={m.facts.day}>{formatLongDay(item.day)}</Fact>
      <Fact word={m.facts.desk}>{lists.deskName(item.deskId) ?? w.noDesk}</Fact>
      <Fact word={m.facts.genre}>{lists.genreName(item.genre)}</Fact>
      <Fact word={m.facts.area}>{placeOf(item, lists)}</Fact>
      <Fact word={m.facts.media}>{item.media.map((medium) => w.media[medium]).join(', ')}</Fact>
      <Fact word={m.facts.slot}>{lists.slotName(item.slotId)}</Fact>
      <Fact word={m.facts.length}>{item.lengthSeconds === null ? null : formatLength(item.lengthSeconds)}</Fact>
      <Fact word={m.facts.commitments}>{commitments.length === 0 ? null : commitments.join('; ')}</Fact>
      <Fact word={m.facts.note}>{item.note === '' ? null : <span className={classes.note}>{item.note}</span>}</Fact>
    </dl>
  )
}

const PersonLine = ({ id, name, role, lists }: { id: string; name: string; role: ReactNode; lists: WordLists }): ReactNode => {
  const m = useItemMessages()
  const phone = lists.phoneOf(id)
  return (
    <li className={classes.person}>
      <PersonName id={id} name={name} />
      <span className={classes.role}>{role}</span>
      {phone && (
        <a className={classes.call} href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`} aria-label={m.call(name)}>
          <Icon name="phone" size={15} />
          {m.callWord}
        </a>
      )}
    </li>
  )
}

const Crew = ({ item, lists }: { item: PlanItem; lists: WordLists }): ReactNode => {
  const m = useItemMessages()
  const w = usePlanWords()
  const registrant = item.registeredBy
  const nameOf = (id: string): string => item.assignments.find(({ personId }) => personId === id)?.name ?? ''
  return (
    <>
      <h3 className={classes.heading}>{m.people}</h3>
      <ul className={classes.people}>
        {[...chosenOf(item)].map(([id, roles]) => (
          <PersonLine
            key={id}
            id={id}
            name={nameOf(id)}
            role={[...roles.map((role) => w.roles[role]), ...(id === registrant.id ? [w.registrant] : [])].join(', ')}
            lists={lists}
          />
        ))}
        {!chosenOf(item).has(registrant.id) && <PersonLine id={registrant.id} name={registrant.name} lists={lists} role={<RegisteredAt item={item} />} />}
      </ul>
    </>
  )
}

const RegisteredAt = ({ item }: { item: PlanItem }): ReactNode => {
  const w = usePlanWords()
  return (
    <>
      {w.registrant} · <When at={item.registeredAt} />
    </>
  )
}

const Acts = ({
  item,
  acts,
  onAssign,
  onEdit,
  onDecline,
}: Pick<ItemDetailProps, 'item' | 'acts' | 'onAssign'> & { onEdit: () => void; onDecline: () => void }): ReactNode => {
  const m = useItemMessages()
  const w = usePlanWords()
  const { personId, can } = useActor()
  const ended = item.state === 'declined' || item.state === 'cancelled'
  const concerns = item.registeredBy.id === personId || item.assignments.some((each) => each.personId === personId) || can('planning.assign')
  return (
    <div className={classes.acts}>
      {(item.may.write || item.storyId) && !ended && (
        <Button leftSection={<Icon name="pencil" size={16} />} loading={acts.working} onClick={() => void acts.write(item)}>
          {item.storyId ? m.openStory : m.write}
        </Button>
      )}
      {item.may.assign && (
        <Button variant="default" leftSection={<Icon name="users" size={16} />} onClick={() => onAssign(item)}>
          {w.assign}
        </Button>
      )}
      {item.may.edit && (
        <Button variant="default" onClick={onEdit}>
          {w.edit}
        </Button>
      )}
      {item.may.decline && (
        <Button variant="default" onClick={onDecline}>
          {m.decline}
        </Button>
      )}
      {item.may.cancel && (
        <Button variant="subtle" color="red" px={8} onClick={() => void acts.cancel(item)}>
          {m.cancel}
        </Button>
      )}
      {ended && concerns && (
        <Button variant="default" leftSection={<Icon name="undo" size={16} />} onClick={() => void acts.restore(item)}>
          {m.restore}
        </Button>
      )}
    </div>
  )
}

/** An item whole: what, when, where, who, and what this person may do with it. */
export const ItemDetail = ({ item, lists, acts, hands, onAssign }: ItemDetailProps): ReactNode => {
  const m = useItemMessages()
  const w = usePlanWords()
  const undo = useUndo()
  const [form, setForm] = useState<'edit' | 'decline' | null>(null)
  const done = (): void => setForm(null)
  const save = async (seen: PlanItem, change: ItemChange): Promise<void> => {
    done()
    if (Object.keys(change).length === 0) return
    const after = await hands.change(seen, change)
    if (after) undo(m.changed(after.title), () => hands.change(after, reverseOf(seen, change)))
  }
  if (form === 'edit') return <EditForm item={item} lists={lists} onSave={(seen, change) => void save(seen, change)} onCancel={done} />
  return (
    <>
      <div className={classes.head}>
        <ItemState item={item} />
        {item.isBreaking && <BreakingMark />}
        {item.isLate && <span className={classes.late}>{w.late}</span>}
      </div>
      <h2 className={classes.title}>{item.title}</h2>
      {item.stateReason && <p className={classes.reason}>{w.reasonOf(item.stateReason)}</p>}
      {form === 'decline' ? (
        <DeclineForm item={item} acts={acts} onDone={done} />
      ) : (
        <Acts item={item} acts={acts} onAssign={onAssign} onEdit={() => setForm('edit')} onDecline={() => setForm('decline')} />
      )}
      <Facts item={item} lists={lists} />
      <Crew item={item} lists={lists} />
      <ItemHistory itemId={item.id} lists={lists} />
    </>
  )
}
