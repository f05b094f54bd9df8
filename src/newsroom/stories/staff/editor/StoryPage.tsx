import { Button, Tabs } from '@mantine/core'
import { EditorContent, useEditorState, type Editor } from '@tiptap/react'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { countSyllables } from '../../../../commons/content/contract.ts'
import {
  Loaded,
  optionalFilter,
  SaveState,
  Sheet,
  StaffLink,
  StateBadge,
  textFilter,
  useActor,
  useAddressFilters,
  useApi,
  useOnline,
  usePageTitle,
  usePhone,
  useRouteParams,
  When,
} from '../../../../platform/staff/index.ts'
import { getStory, type Output, type Story } from '../../contract.ts'
import type { WritingSession } from '../collaboration/writing-session.ts'
import { useStoryMessages } from '../messages.ts'
import { toneOf } from '../state-tone.ts'
import { ChecksPanel } from './ChecksPanel.tsx'
import { CommentsPanel } from './CommentsPanel.tsx'
import { InfoPanel } from './InfoPanel.tsx'
import { OutputsPanel } from './OutputsPanel.tsx'
import { SubmitSheet } from './SubmitSheet.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useConnection, useObservable, usePresence, useReloadWhenOutdated, useSaving, useWriting } from './use-writing.ts'
import { useStoryEditor } from './use-story-editor.ts'
import { VersionsPanel } from './VersionsPanel.tsx'
import classes from './Writing.module.css'

const panels = ['checks', 'info', 'versions', 'outputs', 'comments'] as const
type Panel = (typeof panels)[number]
const spec = { output: textFilter(), panel: optionalFilter(panels), comment: textFilter() }

const selectedWords = (editor: Editor | null): string => {
  if (!editor) return ''
  const { from, to } = editor.state.selection
  return editor.state.doc.textBetween(from, to, ' ').slice(0, 200)
}

const Presence = ({ session }: { session: WritingSession }): ReactNode => {
  const m = useStoryMessages()
  const people = usePresence(session).filter((person, index, all) => !person.isMe && all.findIndex((other) => other.personId === person.personId) === index)
  return (
    <div className={classes.present}>
      {people.map((person) => (
        <span key={person.clientId} className={classes.person} title={`${person.name} ${m.here}`}>
          <span className={classes.dot} style={{ backgroundColor: person.color }} />
          {person.name}
        </span>
      ))}
    </div>
  )
}

const Counts = ({ editor }: { editor: Editor }): ReactNode => {
  const m = useStoryMessages()
  const counts = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const [headline, standfirst] = [now.state.doc.child(0).textContent, now.state.doc.childCount > 1 ? now.state.doc.child(1).textContent : '']
      return {
        headline: [...headline].length,
        standfirst: countSyllables(standfirst),
        body: countSyllables(now.state.doc.textBetween(0, now.state.doc.content.size, ' ')),
      }
    },
  })
  return (
    <div className={classes.counts}>
      <span>{m.headlineCount(counts.headline)}</span>
      <span data-over={counts.standfirst > 50 || undefined}>{m.standfirstCount(counts.standfirst)}</span>
      <span>{m.bodyCount(counts.body)}</span>
    </div>
  )
}

const Bands = ({ output, session, onSubmit }: { output: Output; session: WritingSession; onSubmit: () => void }): ReactNode => {
  const m = useStoryMessages()
  const connection = useConnection(session)
  const device = useObservable(session.device, 'opening')
  return (
    <>
      {output.returned && (
        <div className={classes.band} data-tone="returned">
          <When at={output.returned.at} /> {m.returnedBy(output.returned.by.name, output.returned.reason)}
          {output.may.submit && (
            <div className={classes.bandFoot}>
              <Button size="xs" onClick={onSubmit}>
                {m.fixedSend}
              </Button>
            </div>
          )}
        </div>
      )}
      {connection.state === 'refused' && connection.reason && <div className={classes.band}>{m.refused[connection.reason]}</div>}
      {connection.state === 'offline' && (
        <div className={classes.band} data-tone="offline">
          {m.offline}
        </div>
      )}
      {device === 'refused' && <div className={classes.band}>{m.noStorage}</div>}
      {connection.readOnly && <div className={classes.band}>{m.readOnly}</div>}
      {!connection.readOnly && output.state === 'in_review' && <div className={classes.band}>{m.approvedEdit}</div>}
      {!connection.readOnly && output.state === 'published' && <div className={classes.band}>{m.publishedEdit}</div>}
    </>
  )
}

const Sheet68 = ({
  output,
  session,
  onEditor,
  onSubmit,
}: {
  output: Output
  session: WritingSession
  onEditor: (editor: Editor | null) => void
  onSubmit: () => void
}): ReactNode => {
  const m = useStoryMessages()
  const connection = useConnection(session)
  useReloadWhenOutdated(connection)
  const words = useMemo(() => ({ headline: m.placeholderHeadline, standfirst: m.placeholderStandfirst, body: m.placeholderBody }), [m])
  const editable = !connection.readOnly && connection.state !== 'refused' && output.may.write
  const editor = useStoryEditor(session, { editable, words })
  useEffect(() => onEditor(editor), [editor, onEditor])
  return (
    <main className={classes.sheet}>
      <Bands output={output} session={session} onSubmit={onSubmit} />
      {editor && (
        <>
          {output.may.write && <Toolbar editor={editor} disabled={!editable} />}
          <div className={classes.column}>
            <Counts editor={editor} />
            <div className={classes.text} lang="vi">
              <EditorContent editor={editor} />
            </div>
          </div>
        </>
      )}
    </main>
  )
}

const Panels = ({
  story,
  output,
  panel,
  onPanel,
  quote,
}: {
  story: Story
  output: Output
  panel: Panel
  onPanel: (panel: Panel) => void
  quote: () => string
}): ReactNode => {
  const m = useStoryMessages()
  return (
    <Tabs value={panel} onChange={(next) => onPanel((next ?? 'checks') as Panel)}>
      <Tabs.List>
        {panels.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {m.panels[each]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <div className={classes.panel}>
        {panel === 'checks' && <ChecksPanel outputId={output.id} />}
        {panel === 'info' && <InfoPanel story={story} />}
        {panel === 'versions' && <VersionsPanel outputId={output.id} mayWrite={output.may.write} />}
        {panel === 'outputs' && <OutputsPanel story={story} current={output.id} />}
        {panel === 'comments' && <CommentsPanel outputId={output.id} quote={quote} />}
      </div>
    </Tabs>
  )
}

const Writing = ({ story, output }: { story: Story; output: Output }): ReactNode => {
  const m = useStoryMessages()
  const phone = usePhone()
  const online = useOnline()
  const { personId } = useActor()
  const address = useAddressFilters(spec)
  const [submitting, setSubmitting] = useState(false)
  const [side, setSide] = useState(false)
  const [editor, setEditor] = useState<Editor | null>(null)
  const writing = useWriting(output.id, personId)
  const saving = useSaving(writing?.session, m.noStorage)
  const panel = address.values.panel ?? (address.values.comment ? 'comments' : 'checks')
  const next = output.nextLevel
  const panelParts = <Panels story={story} output={output} panel={panel} onPanel={(each) => address.set({ panel: each })} quote={() => selectedWords(editor)} />
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <StaffLink
          to={story.planItemId ? `/planning?item=${story.planItemId}` : '/stories'}
        >{`‹ ${phone ? '' : story.planItemId ? m.toPlan : m.back}`}</StaffLink>
        <StateBadge tone={toneOf[output.state]} label={m.states[output.state]} />
        {writing && <Presence session={writing.session} />}
        <span className="grow" style={{ flex: 1 }} />
        <SaveState state={saving} />
        {phone && (
          <Button size="xs" variant="default" onClick={() => setSide(true)}>
            {m.panels[panel]}
          </Button>
        )}
        {output.may.submit && (
          <Button disabled={!online || saving?.kind === 'sending'} onClick={() => setSubmitting(true)}>
            {phone || !next ? m.send : m.submitTo(next.name)}
          </Button>
        )}
        {!output.may.submit && output.state === 'in_review' && (
          <Button variant="default" component={StaffLink} to={`/approvals/${output.id}`}>
            {m.openApproval}
          </Button>
        )}
      </header>
      {writing?.isReady ? (
        <Sheet68 key={output.id} output={output} session={writing.session} onEditor={setEditor} onSubmit={() => setSubmitting(true)} />
      ) : (
        <main className={classes.sheet} aria-busy />
      )}
      {phone ? (
        <Sheet title={m.panels[panel]} opened={side} onClose={() => setSide(false)}>
          {panelParts}
        </Sheet>
      ) : (
        <aside className={classes.side}>{panelParts}</aside>
      )}
      <SubmitSheet output={output} opened={submitting} onClose={() => setSubmitting(false)} />
    </div>
  )
}

/** Writing together: one column as readers will see it, everything else folds away. */
export const StoryPage = (): ReactNode => {
  const { storyId } = useRouteParams('storyId')
  const address = useAddressFilters(spec)
  const story = useApi(getStory, { params: { storyId } }, { keep: true })
  usePageTitle(story.data?.headline ?? '')
  return (
    <Loaded of={story}>
      {(found) => {
        const output = found.outputs.find((each) => each.id === address.values.output) ?? found.outputs[0]
        return output ? <Writing story={found} output={output} /> : null
      }}
    </Loaded>
  )
}
