import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { Can, EmptyState, Loaded, StateBadge, useApi, usePhone, type StateTone } from '../../../../platform/staff/index.ts'
import { listTasks } from '../../contract/endpoints.ts'
import type { TaskItem } from '../../contract/task-list.ts'
import { usePlanMessages } from '../messages.ts'
import { useCodes } from '../words/codes.ts'
import { EvidenceDialog } from './EvidenceDialog.tsx'
import classes from './Tasks.module.css'

const tones: Record<TaskItem['state'], StateTone> = {
  group: 'info',
  'no-product-no-date': 'info',
  'awaiting-trigger': 'waiting',
  'not-started': 'draft',
  running: 'approved',
  done: 'done',
  late: 'late',
}

type Act = { task: TaskItem; what: 'trigger' | 'evidence' }
type TaskProps = { task: TaskItem; onAct: (act: Act) => void }

const Evidence = ({ task, onAct }: TaskProps): ReactNode => {
  const m = usePlanMessages()
  if (task.isGroup) return null
  return (
    <>
      <ul className={classes.evidence}>
        {task.triggered && <li>{m.tasks.triggered(task.triggered.title, task.triggered.on)}</li>}
        {task.evidence.map((each) => (
          <li key={each.id}>
            {each.proofId === null ? each.title : <a href={`/plans/proofs/${each.proofId}`}>{each.title}</a>}{' '}
            <span className={classes.dim}>
              {[each.number, each.agency, each.issuedOn ? formatDay(each.issuedOn) : each.dueOn && m.tasks.due(each.dueOn)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <Can permission="plans.edit">
        {task.state === 'awaiting-trigger' ? (
          <Button size="compact-xs" variant="default" className={classes.act} onClick={() => onAct({ task, what: 'trigger' })}>
            {m.tasks.recordTrigger}
          </Button>
        ) : (
          task.product !== null && (
            <Button size="compact-xs" variant="default" className={classes.act} onClick={() => onAct({ task, what: 'evidence' })}>
              {m.tasks.addEvidence}
            </Button>
          )
        )}
      </Can>
    </>
  )
}

const State = ({ task }: { task: TaskItem }): ReactNode => {
  const m = usePlanMessages()
  const codes = useCodes()
  if (task.isGroup) return null
  return (
    <>
      <StateBadge plain tone={tones[task.state]} label={codes.tasks[task.state]} />
      {task.state === 'awaiting-trigger' && task.trigger && <div className={classes.dim}>{m.tasks.awaits(task.trigger)}</div>}
    </>
  )
}

const Product = ({ task }: { task: TaskItem }): ReactNode => {
  const m = usePlanMessages()
  if (task.isGroup) return null
  return (
    <>
      {task.product ?? <span className={classes.dim}>{m.tasks.noneNamed}</span>}
      {task.quotaPerYear !== null && <div className={classes.dim}>{m.tasks.quota(task.quotaPerYear)}</div>}
      {task.perAgency && <div className={classes.dim}>{m.tasks.ofEach}</div>}
    </>
  )
}

const Row = ({ task, isPlain, onAct }: TaskProps & { isPlain: boolean }): ReactNode => {
  const m = usePlanMessages()
  return (
    <tr>
      <td className="tabular">{task.no}</td>
      <th scope="row" data-sub={task.parentRow !== null || undefined}>
        {task.title}
      </th>
      {!isPlain && (
        <>
          <td>
            {task.lead}
            {task.partners && <div className={classes.dim}>{m.tasks.partners(task.partners)}</div>}
          </td>
          <td>
            <Product task={task} />
          </td>
          <td>{task.timeRaw ?? (task.isGroup ? null : <span className={classes.dim}>{m.tasks.noneNamed}</span>)}</td>
        </>
      )}
      <td>
        <State task={task} />
      </td>
      {!isPlain && (
        <td>
          <Evidence task={task} onAct={onAct} />
        </td>
      )}
    </tr>
  )
}

const Card = ({ task, onAct }: TaskProps): ReactNode => (
  <li className={classes.card}>
    <State task={task} />
    <strong>{task.title}</strong>
    <div className={classes.dim}>{[task.lead, task.timeRaw].filter(Boolean).join(' · ')}</div>
    <Product task={task} />
    <Evidence task={task} onAct={onAct} />
  </li>
)

const Section = ({ title, items, onAct }: { title: string; items: readonly TaskItem[]; onAct: (act: Act) => void }): ReactNode => {
  const m = usePlanMessages()
  const isPhone = usePhone()
  if (items.length === 0) return null
  // tasks of the body of a plan are words alone: no lead, product, time or evidence
  const isPlain = items.every((task) => task.lead === null && task.product === null)
  const heads = isPlain ? (['title', 'state'] as const) : (['title', 'lead', 'product', 'time', 'state', 'evidence'] as const)
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      {isPhone ? (
        <ul className={classes.cards}>
          {items.map((task) => (
            <Card key={task.row} task={task} onAct={onAct} />
          ))}
        </ul>
      ) : (
        <div className={classes.scroll}>
          <table className={classes.table} aria-label={title}>
            <thead>
              <tr>
                <th scope="col">{m.reader.no}</th>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {m.tasks.columns[head]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((task) => (
                <Row key={task.row} task={task} isPlain={isPlain} onAct={onAct} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

/** Tasks as the plan lists them, with what was handed in. */
export const TasksTab = ({ planId }: { planId: string }): ReactNode => {
  const m = usePlanMessages()
  const tasks = useApi(listTasks, { params: { planId } }, { keep: true })
  const [act, setAct] = useState<Act | null>(null)
  return (
    <>
      <Loaded of={tasks} empty={<EmptyState icon="list" title={m.tasks.empty} />}>
        {({ items }) => {
          const real = items.filter((task) => !task.isGroup && task.product !== null)
          return (
            <>
              <p className={classes.dim}>
                {m.tasks.line(real.filter((task) => task.state === 'done').length, real.length, real.filter((task) => task.state === 'late').length)}
              </p>
              <Section title={m.tasks.annex} items={items.filter((task) => task.section === 'annex2')} onAct={setAct} />
              <Section title={m.tasks.body} items={items.filter((task) => task.section === 'body')} onAct={setAct} />
            </>
          )
        }}
      </Loaded>
      {act && <EvidenceDialog planId={planId} act={act} onClose={() => setAct(null)} />}
    </>
  )
}
