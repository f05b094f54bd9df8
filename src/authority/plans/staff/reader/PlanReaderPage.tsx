import { Alert, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { Can, Icon, Loaded, PageHeader, useApi, useGo, useNotice, useRouteParams, useSend } from '../../../../platform/staff/index.ts'
import { getPlan, getSamplePlan, importPlans, listPlans } from '../../contract/endpoints.ts'
import type { PlanDocument, PlanTask } from '../../contract/plan-document.ts'
import { usePlanMessages } from '../messages.ts'
import { Annex1Table, Annex2Table } from './Annexes.tsx'
import classes from './Reader.module.css'

const Texts = ({ title, items }: { title: string; items: readonly string[] | undefined }): ReactNode =>
  items === undefined || items.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      {items.map((text, at) => (
        <p key={at}>{text}</p>
      ))}
    </section>
  )

const Targets = ({ document }: { document: PlanDocument }): ReactNode => {
  const m = usePlanMessages()
  const years = [...new Set(document.targets.map((target) => target.year))].sort((a, b) => a - b)
  return (
    <section>
      <h2>{m.reader.targets}</h2>
      {years.map((year) => (
        <div key={year}>
          <h3>{m.reader.targetsOf(year)}</h3>
          <ul>
            {document.targets
              .filter((target) => target.year === year)
              .map((target) => (
                <li key={target.id} id={target.id}>
                  {target.officialText}
                  <p className={classes.read}>
                    {m.reader.readAs} {target.values.map((value) => value.raw).join(' · ')}
                    {target.sourceText && ` · ${m.reader.asPrinted(target.sourceText)}`}
                  </p>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

const Tasks = ({ title, tasks }: { title: string; tasks: readonly PlanTask[] }): ReactNode =>
  tasks.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      {tasks.map((task) => (
        <div key={task.code}>
          <h3>
            {task.code}. {task.title}
          </h3>
          {task.officialText.map((text, at) => (
            <p key={at}>{text}</p>
          ))}
        </div>
      ))}
    </section>
  )

const Duties = ({ document }: { document: PlanDocument }): ReactNode => {
  const m = usePlanMessages()
  return (
    <>
      <section>
        <h2>{m.reader.organisations}</h2>
        {document.organisations.map((organisation) => (
          <div key={organisation.id}>
            <h3>{organisation.name}</h3>
            <ul>
              {organisation.duties.map((duty, at) => (
                <li key={at}>{duty}</li>
              ))}
            </ul>
          </div>
        ))}
      </section>
      <section>
        <h2>{m.reader.reporting}</h2>
        <ul>
          {document.reportingDuties.map((duty) => (
            <li key={duty.id}>
              {duty.officialText ?? duty.content}
              <p className={classes.read}>
                {[duty.reporter, duty.recipients.join(', '), duty.deadlineRaw ?? duty.fixedDeadline?.raw].filter(Boolean).join(' → ')}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

const Head = ({ document }: { document: PlanDocument }): ReactNode => {
  const m = usePlanMessages()
  const { metadata } = document
  return (
    <header className={classes.head}>
      <p>
        <strong>{metadata.issuer}</strong>
      </p>
      <p>
        {m.reader.number}
        {': '}
        {metadata.documentNumberAsPrinted ?? metadata.documentNumber ?? m.reader.blankNumber}
        {metadata.issueDate && ` · ${formatDay(metadata.issueDate)}`}
      </p>
    </header>
  )
}

/** A plan as a document: every word of it, with what was read from the words. */
const Reader = ({ document }: { document: PlanDocument }): ReactNode => {
  const m = usePlanMessages()
  return (
    <article className={classes.reader} lang="vi">
      {document.metadata.illustrative === true && <Alert mb="md">{m.reader.illustrative}</Alert>}
      <Head document={document} />
      <Texts title={m.reader.basis} items={document.basis.map((basis) => `${basis.number}, ${formatDay(basis.date)}, ${basis.issuer}: ${basis.subject}`)} />
      <Texts title={m.reader.purposes} items={document.purposes} />
      <Texts title={m.reader.requirements} items={document.requirements} />
      <Targets document={document} />
      <Tasks title={m.reader.tasks} tasks={document.tasks} />
      <Tasks title={m.reader.solutions} tasks={document.solutions} />
      <Texts title={m.reader.funding} items={document.funding} />
      <Duties document={document} />
      {document.annex1 && <Annex1Table annex={document.annex1} />}
      {document.annex2 && <Annex2Table annex={document.annex2} />}
      <Texts title={m.reader.recipients} items={document.recipients} />
      <Texts title={m.reader.notes} items={[...(document.notes ?? []), ...(document.derived ? [document.derived.note] : [])]} />
      <Texts title={m.reader.inconsistencies} items={document.inconsistencies} />
      <footer className={classes.sign}>
        <p>{document.metadata.signature.authority}</p>
        {document.metadata.signature.onBehalf && <p>{document.metadata.signature.onBehalf}</p>}
        <p>{document.metadata.signature.position}</p>
        <p>
          <strong>{document.metadata.signature.name}</strong>
        </p>
      </footer>
    </article>
  )
}

const PrintButton = (): ReactNode => {
  const m = usePlanMessages()
  return (
    <Button variant="default" leftSection={<Icon name="printer" size={16} />} onClick={() => window.print()}>
      {m.print}
    </Button>
  )
}

export const PlanReaderPage = (): ReactNode => {
  const m = usePlanMessages()
  const { planId } = useRouteParams('planId')
  const plan = useApi(getPlan, { params: { planId } }, { keep: true })
  return (
    <Loaded of={plan}>
      {({ document }) => (
        <>
          <PageHeader title={document.metadata.title} back={{ to: '/plans', label: m.reader.back }} actions={<PrintButton />} />
          <Reader document={document} />
        </>
      )}
    </Loaded>
  )
}

/** A plan that comes with the platform: read it, and follow it as one’s own. */
export const SampleReaderPage = (): ReactNode => {
  const m = usePlanMessages()
  const go = useGo()
  const notice = useNotice()
  const { key } = useRouteParams('key')
  const sample = useApi(getSamplePlan, { params: { key } })
  const { send, sending } = useSend(importPlans, { refreshes: [listPlans] })
  const follow = async (document: PlanDocument): Promise<void> => {
    try {
      const { items } = await send({ body: { file: { ...document } } })
      go(`/plans?plan=${items[0]?.id ?? ''}`)
    } catch (error) {
      notice.failed(error)
    }
  }
  return (
    <Loaded of={sample}>
      {({ document }) => (
        <>
          <PageHeader
            title={document.metadata.title}
            back={{ to: '/plans/samples', label: m.importing.samples }}
            actions={<PrintButton />}
            primary={
              <Can permission="plans.edit">
                <Button loading={sending} onClick={() => void follow(document)}>
                  {m.importing.follow}
                </Button>
              </Can>
            }
          />
          <Reader document={document} />
        </>
      )}
    </Loaded>
  )
}
