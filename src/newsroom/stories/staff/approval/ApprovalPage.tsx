import { Button, SegmentedControl } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { AppError } from '../../../../platform/errors.ts'
import {
  Loaded,
  StaffLink,
  StateBadge,
  useApi,
  useGo,
  useLanguage,
  useNow,
  usePageTitle,
  useRouteParams,
  useSend,
  When,
} from '../../../../platform/staff/index.ts'
import { formatWhen } from '../../../../platform/i18n/format.ts'
import { findOutputStory, getDifference, getLiveText, markSeen, type Output, type Story } from '../../contract.ts'
import { DifferenceView } from '../DifferenceView.tsx'
import { Findings } from '../editor/ChecksPanel.tsx'
import { useStoryMessages } from '../messages.ts'
import { PieceView } from '../PieceView.tsx'
import { toneOf } from '../state-tone.ts'
import { ApprovalBar } from './ApprovalBar.tsx'
import classes from './Approval.module.css'

const Signatures = ({ output }: { output: Output }): ReactNode => {
  const m = useStoryMessages()
  const now = useNow(60_000)
  if (output.signatures.length === 0) return <div className={classes.signatures}>{m.nobodySigned}</div>
  return (
    <div className={classes.signatures}>
      {output.signatures.map((signature, index) => (
        <span key={index} data-history={signature.counts ? undefined : true} title={signature.person.name}>
          {signature.counts
            ? m.counts(`${signature.levelName} ${signature.person.name}`, formatWhen(new Date(signature.at), now))
            : m.history(signature.levelName, signature.revisionNo)}
        </span>
      ))}
    </div>
  )
}

/** True once the end of what is shown has been on the screen. */
const useSeenEnd = (key: string): { readonly seen: boolean; readonly end: React.RefObject<HTMLDivElement | null> } => {
  const end = useRef<HTMLDivElement | null>(null)
  const [seenKey, setSeenKey] = useState('')
  useEffect(() => {
    const mark = end.current
    if (!mark) return
    const watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setSeenKey(key))
    watch.observe(mark)
    return () => watch.disconnect()
  }, [key])
  return { seen: seenKey === key, end }
}

const Reading = ({ story, output }: { story: Story; output: Output }): ReactNode => {
  const m = useStoryMessages()
  const live = useApi(getLiveText, { params: { outputId: output.id } })
  const difference = useApi(getDifference, { params: { outputId: output.id }, query: {} })
  const [chosen, setChosen] = useState<'whole' | 'changed' | null>(null)
  const [stale, setStale] = useState(false)
  const hasSeen = difference.data?.basis === 'seen'
  const view = chosen ?? (hasSeen ? 'changed' : 'whole')
  const { seen, end } = useSeenEnd(`${live.data?.sha256 ?? ''}/${view}`)
  const { send: tellSeen } = useSend(markSeen)
  const sha256 = live.data?.sha256
  const waits = output.state === 'in_review'
  useEffect(() => {
    // what was read to its end is remembered, so that the next look opens on what changed since
    if (seen && sha256 && waits && view === 'whole') void tellSeen({ params: { outputId: output.id }, body: { sha256 } }).catch(() => setStale(true))
  }, [seen, sha256, waits, view, output.id, tellSeen])
  const failed = (error: unknown): void => {
    if (!(error instanceof AppError) || error.code !== 'stories.changed_since') return
    setStale(true)
    setChosen('changed')
    void live.refetch()
    void difference.refetch()
  }
  const authors = story.contributors.filter((each) => each.role === 'writer').map((each) => each.name)
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <div className={classes.first}>
          <StaffLink to="/approvals">{`‹ ${m.approvals}`}</StaffLink>
          <StateBadge tone={toneOf[output.state]} label={m.states[output.state]} />
          {output.route !== 'first' && <StateBadge tone="info" label={m.routes[output.route]} />}
        </div>
        <strong>{story.headline || m.noHeadline}</strong>
        <div className={classes.signatures}>
          {[live.data ? m.versionLine(live.data.nextRevisionNo) : '', m.wroteBy(authors.join(', ')), m.mediums[output.medium]].filter(Boolean).join(' · ')}
          {output.publishAt && (
            <span>
              {m.scheduledFor('')} <When at={output.publishAt} />
            </span>
          )}
        </div>
        <Signatures output={output} />
        <div className={classes.views}>
          <SegmentedControl
            value={view}
            onChange={(next) => setChosen(next as 'whole')}
            data={[
              { value: 'whole', label: m.whole },
              { value: 'changed', label: m.changed },
            ]}
          />
          {output.may.write && (
            <Button variant="default" size="xs" component={StaffLink} to={`/stories/${story.id}?output=${output.id}`}>
              {m.edit}
            </Button>
          )}
        </div>
        {stale && <output>{m.changedMeanwhile}</output>}
      </header>
      <Loaded of={live}>
        {(text) => (
          <>
            <div className={classes.body}>
              <details className={classes.checks} open={text.findings.some((finding) => finding.severity === 'block')}>
                <summary>
                  {m.checkLine(
                    text.findings.filter((finding) => finding.severity === 'block').length,
                    text.findings.filter((finding) => finding.severity === 'warn').length,
                  )}
                </summary>
                <Findings findings={text.findings} />
                {output.submissionNote && <p>{`“${output.submissionNote}”`}</p>}
              </details>
              {output.notice && (
                <div className={classes.checks}>
                  <strong>{m.routes.correction}</strong>
                  <p>{output.notice.text}</p>
                  {(output.notice.wrong || output.notice.right) && <p>{m.beforeNow(output.notice.wrong ?? m.none, output.notice.right ?? m.none)}</p>}
                </div>
              )}
              {view === 'whole' && <PieceView content={text.content} />}
              {view === 'changed' &&
                (difference.data?.before ? (
                  <DifferenceView before={difference.data.before} after={difference.data.after} />
                ) : (
                  <p className={classes.checks}>{m.firstSight}</p>
                ))}
              <div ref={end} className={classes.end} />
            </div>
            <ApprovalBar
              story={story}
              output={output}
              sha256={text.sha256}
              no={text.nextRevisionNo}
              read={seen && (view === 'whole' || hasSeen)}
              onFailed={failed}
            />
          </>
        )}
      </Loaded>
    </div>
  )
}

/** One text as readers will see it, what differs since last time, the checks, and two buttons. */
export const ApprovalPage = (): ReactNode => {
  const { outputId } = useRouteParams('outputId')
  const story = useApi(findOutputStory, { params: { outputId } })
  const go = useGo()
  const { language } = useLanguage()
  usePageTitle(story.data?.headline ?? '')
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <Loaded of={story}>
      {(found) => {
        const output = found.outputs.find((each) => each.id === outputId)
        if (output) return <Reading key={outputId} story={found} output={output} />
        go('/approvals', { replace: true })
        return null
      }}
    </Loaded>
  )
}
