import { Button, SegmentedControl } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { AppError } from '../../../../platform/errors.ts'
import { formatWhen } from '../../../../platform/i18n/format.ts'
import { Loaded, StaffLink, StateBadge, useApi, useLanguage, useNow, useSend } from '../../../../platform/staff/index.ts'
import { getDifference, getLiveText, listComments, markSeen, type LiveTextReply, type Output, type Story } from '../../contract.ts'
import { DifferenceView } from '../DifferenceView.tsx'
import { Findings } from '../editor/ChecksPanel.tsx'
import { useStoryMessages } from '../messages.ts'
import { PieceView } from '../PieceView.tsx'
import { toneOf } from '../state-tone.ts'
import classes from './Approval.module.css'
import { ApprovalBar } from './ApprovalBar.tsx'
import { CommentSheet } from './CommentSheet.tsx'
import { useApprovalMessages } from './messages.ts'
import { Serves } from './Serves.tsx'
import { Signatures } from './Signatures.tsx'
import { useSeenEnd } from './use-seen-end.ts'

type Given = { readonly story: Story; readonly output: Output }
type View = 'whole' | 'changed'

/** 'Bản 4 · Nguyễn An viết, Lê Hà biên tập · gửi 17:42 · Web · hẹn 18:00' */
const AboutLine = ({ story, output, no }: Given & { no: number | undefined }): ReactNode => {
  const m = useApprovalMessages()
  const words = useStoryMessages()
  const now = useNow(60_000)
  const named = (role: string): string =>
    story.contributors
      .filter((each) => each.role === role)
      .map((each) => each.name)
      .join(', ')
  const [writers, editors] = [named('writer'), named('editor')]
  const people = [writers ? m.wrote(writers) : '', editors ? m.edited(editors) : ''].filter(Boolean).join(', ')
  const when = (at: string): string => formatWhen(new Date(at), now)
  const parts = [
    no === undefined ? '' : m.version(no),
    people,
    output.submitted ? m.sent(when(output.submitted.at)) : '',
    words.mediums[output.medium],
    output.publishAt ? m.forHour(when(output.publishAt)) : '',
  ]
  return <div className={classes.signatures}>{parts.filter(Boolean).join(' · ')}</div>
}

const Checks = ({ text, output }: { text: LiveTextReply; output: Output }): ReactNode => {
  const m = useApprovalMessages()
  const words = useStoryMessages()
  const count = (severity: 'block' | 'warn'): number => text.findings.filter((finding) => finding.severity === severity).length
  return (
    <>
      <details className={classes.checks} open={count('block') > 0}>
        <summary>{m.checks(text.passed, count('warn'), count('block'))}</summary>
        <Findings findings={text.findings} />
        {output.submissionNote && <p>{m.sentWith(output.submissionNote)}</p>}
      </details>
      {output.notice && (
        <div className={classes.checks}>
          <strong>{m.correction}</strong>
          <p>{output.notice.text}</p>
          {(output.notice.wrong || output.notice.right) && <p>{words.beforeNow(output.notice.wrong ?? words.none, output.notice.right ?? words.none)}</p>}
        </div>
      )}
    </>
  )
}

/** Sửa only where what is then signed may be signed by this person. */
const mayEditHere = (output: Output): boolean => output.may.write && (!output.may.approve || (output.nextLevel?.mayEdit ?? true))

const Head = ({
  story,
  output,
  no,
  view,
  onView,
  stale,
}: Given & { no: number | undefined; view: View; onView: (view: View) => void; stale: string }): ReactNode => {
  const m = useApprovalMessages()
  const words = useStoryMessages()
  return (
    <header className={classes.top}>
      <div className={classes.first}>
        <StaffLink to="/approvals">{`‹ ${m.title}`}</StaffLink>
        <StateBadge tone={toneOf[output.state]} label={words.states[output.state]} />
        {output.route !== 'first' && <StateBadge tone="info" label={words.routes[output.route]} />}
      </div>
      <h1 className={classes.headline}>{story.headline || words.noHeadline}</h1>
      <AboutLine story={story} output={output} no={no} />
      <Signatures output={output} no={no ?? 0} />
      <div className={classes.views}>
        <SegmentedControl
          value={view}
          onChange={(next) => onView(next as View)}
          data={[
            { value: 'whole', label: m.whole },
            { value: 'changed', label: m.changed },
          ]}
        />
        {mayEditHere(output) && (
          <Button variant="default" size="xs" component={StaffLink} to={`/stories/${story.id}?output=${output.id}`}>
            {m.edit}
          </Button>
        )}
      </div>
      {stale && (
        <output className={classes.stale} role="alert">
          {stale}
        </output>
      )}
    </header>
  )
}

const useRemoved = (): { removed: ReadonlySet<string>; toggle: (id: string) => void } => {
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string): void => setRemoved((before) => (before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set(before).add(id)))
  return { removed, toggle }
}

/** Read, compare, judge, sign. */
export const Reading = ({ story, output }: Given): ReactNode => {
  const m = useApprovalMessages()
  const { language } = useLanguage()
  const live = useApi(getLiveText, { params: { outputId: output.id } }, { keep: true })
  const difference = useApi(getDifference, { params: { outputId: output.id }, query: {} }, { keep: true })
  const comments = useApi(listComments, { params: { outputId: output.id } }, { keep: true }).data?.items ?? []
  const [chosen, setChosen] = useState<View | null>(null)
  const [stale, setStale] = useState('')
  const [quote, setQuote] = useState<string | null>(null)
  const { removed, toggle } = useRemoved()
  const hasSeen = difference.data?.basis === 'seen'
  const view = chosen ?? (hasSeen ? 'changed' : 'whole')
  const sha256 = live.data?.sha256
  const { seen, end } = useSeenEnd(`${sha256 ?? ''}/${view}`)
  const { send: tellSeen } = useSend(markSeen)
  const waits = output.state === 'in_review'
  useEffect(() => {
    // what was read to its end is remembered, so that the next look opens on what changed since; without network the next look does it
    if (seen && sha256 && waits && view === 'whole') void tellSeen({ params: { outputId: output.id }, body: { sha256 } }).catch(() => undefined)
  }, [seen, sha256, waits, view, output.id, tellSeen])
  const failed = (error: unknown): void => {
    if (!(error instanceof AppError) || error.code !== 'stories.changed_since') return
    setStale(error.sentences[language])
    setChosen('changed')
    void live.refetch()
    void difference.refetch()
  }
  return (
    <div className={classes.page}>
      <Head story={story} output={output} no={live.data?.nextRevisionNo} view={view} onView={setChosen} stale={stale} />
      <Loaded of={live}>
        {(text) => (
          <>
            <div className={classes.body}>
              <Checks text={text} output={output} />
              <Serves
                story={story}
                removed={removed}
                onToggle={output.may.approve || output.may.approveUrgent ? toggle : null}
                isLast={output.nextLevel?.isLast ?? false}
              />
              {view === 'whole' && (
                <PieceView
                  content={text.content}
                  comment={{
                    label: m.commentHere,
                    countOf: (words) => comments.filter((each) => each.quote === words && !each.resolvedAt).length,
                    onComment: setQuote,
                  }}
                />
              )}
              {view === 'changed' &&
                (difference.data?.before ? (
                  <>
                    {difference.data.basis === 'signed' && <p className={classes.aside}>{m.sinceSigned}</p>}
                    <DifferenceView before={difference.data.before} after={difference.data.after} />
                  </>
                ) : (
                  <p className={classes.aside}>{m.firstSight}</p>
                ))}
              <div ref={end} className={classes.end} />
            </div>
            <ApprovalBar
              story={story}
              output={output}
              sha256={text.sha256}
              no={text.nextRevisionNo}
              removed={removed}
              read={seen && (view === 'whole' || hasSeen || stale !== '')}
              onFailed={failed}
            />
          </>
        )}
      </Loaded>
      <CommentSheet outputId={output.id} quote={quote} onClose={() => setQuote(null)} />
    </div>
  )
}
