import { ActionIcon, Button, Tabs } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useState, type ReactNode } from 'react'
import { appError } from '../../../../platform/errors.ts'
import {
  callApi,
  Icon,
  LoadingRows,
  SaveState,
  Sheet,
  StaffLink,
  StateBadge,
  textFilter,
  useActor,
  useAddressFilters,
  useCache,
  useNotice,
  useOnline,
  usePhone,
} from '../../../../platform/staff/index.ts'
import { storyErrors } from '../../errors.ts'
import { getLiveText, getStory, type Output, type Story } from '../../contract.ts'
import type { WritingSession } from '../collaboration/writing-session.ts'
import { useStoryMessages } from '../messages.ts'
import { toneOf } from '../state-tone.ts'
import { ChecksPanel } from './ChecksPanel.tsx'
import { CommentsPanel } from './CommentsPanel.tsx'
import { InfoPanel } from './InfoPanel.tsx'
import { jumpToPlace, jumpToWords } from './jump.ts'
import { OtherPanel, usePanelTitles } from './other-panels.tsx'
import { OutputsPanel } from './OutputsPanel.tsx'
import { SubmitSheet } from './SubmitSheet.tsx'
import { usePresence, useSaving, useWriting } from './use-writing.ts'
import { VersionsPanel } from './VersionsPanel.tsx'
import classes from './Writing.module.css'
import { WritingSheet } from './WritingSheet.tsx'

export const writingSpec = { output: textFilter(), panel: textFilter(), comment: textFilter() }

const selectedWords = (editor: Editor | null): string => {
  if (!editor) return ''
  const { from, to } = editor.state.selection
  return editor.state.doc.textBetween(from, to, ' ').slice(0, 200)
}

/** What a check is about that is not in the text stands under Thông tin. */
const isInText = (place: string): boolean => place === 'headline' || place === 'standfirst' || place.startsWith('body')

const Presence = ({ session }: { session: WritingSession }): ReactNode => {
  const m = useStoryMessages()
  const people = usePresence(session).filter((person, index, all) => !person.isMe && all.findIndex((other) => other.personId === person.personId) === index)
  return (
    <div className={classes.present}>
      {people.map((person) => (
        <span key={person.clientId} className={classes.person} title={`${person.name} ${m.here}`}>
          <span className={classes.dot} style={{ backgroundColor: person.color }} />
          <span className={classes.personName}>{person.name}</span>
        </span>
      ))}
    </div>
  )
}

type PanelsGiven = {
  readonly story: Story
  readonly output: Output
  readonly panel: string
  readonly editor: Editor | null
  readonly savedAt: number | null
  readonly onPanel: (panel: string) => void
  /** The sheet of a phone closes, so that the place is seen. */
  readonly onJumped: () => void
}

const Panels = ({ story, output, panel, editor, savedAt, onPanel, onJumped }: PanelsGiven): ReactNode => {
  const titles = usePanelTitles()
  const goTo = (place: string): void => {
    if (!isInText(place)) return onPanel('info')
    onJumped()
    jumpToPlace(editor, place)
  }
  const goToWords = (words: string): void => {
    onJumped()
    jumpToWords(editor, words)
  }
  return (
    <Tabs value={panel} onChange={(next) => onPanel(next ?? 'checks')}>
      <Tabs.List className={classes.panelTabs}>
        {titles.map(({ id, title }) => (
          <Tabs.Tab key={id} value={id}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <div className={classes.panel}>
        {panel === 'checks' && <ChecksPanel outputId={output.id} savedAt={savedAt} onPlace={goTo} />}
        {panel === 'info' && <InfoPanel story={story} />}
        {panel === 'versions' && <VersionsPanel outputId={output.id} mayWrite={output.may.write} />}
        {panel === 'outputs' && <OutputsPanel story={story} current={output.id} />}
        {panel === 'comments' && <CommentsPanel outputId={output.id} quote={() => selectedWords(editor)} onQuote={goToWords} />}
        <OtherPanel story={story} panel={panel} />
      </div>
    </Tabs>
  )
}

type Flow = { readonly submitting: boolean; readonly begin: () => Promise<void>; readonly stop: () => void }

/** Gửi duyệt with blocks open leads to the first of them instead. */
const useSubmitFlow = (output: Output, onBlocked: (place: string) => void): Flow => {
  const notice = useNotice()
  const { refresh } = useCache()
  const [submitting, setSubmitting] = useState(false)
  const begin = async (): Promise<void> => {
    try {
      const { findings } = await callApi(getLiveText, { params: { outputId: output.id } })
      const blocks = findings.filter((finding) => finding.severity === 'block')
      // who gets it next depends on the text: signatures of an earlier one may count no more
      refresh(getLiveText, getStory)
      if (!blocks[0]) return setSubmitting(true)
      notice.failed(appError(storyErrors, 'stories.blocked', { findings: blocks }))
      onBlocked(blocks[0].place)
    } catch (error) {
      notice.failed(error)
    }
  }
  return { submitting, begin, stop: () => setSubmitting(false) }
}

const Top = ({
  story,
  output,
  session,
  saving,
  onSubmit,
  panelButton,
}: {
  story: Story
  output: Output
  session: WritingSession | undefined
  saving: ReturnType<typeof useSaving>
  onSubmit: () => void
  panelButton: ReactNode
}): ReactNode => {
  const m = useStoryMessages()
  const phone = usePhone()
  const online = useOnline()
  const next = output.nextLevel
  return (
    <header className={classes.top}>
      <StaffLink
        className={classes.back}
        to={story.planItemId ? `/planning?item=${story.planItemId}` : '/stories'}
        aria-label={story.planItemId ? m.toPlan : m.back}
      >{`‹ ${phone ? '' : story.planItemId ? m.toPlan : m.back}`}</StaffLink>
      <StateBadge tone={toneOf[output.state]} label={m.states[output.state]} />
      {session && <Presence session={session} />}
      <span className={classes.grow} />
      <SaveState state={saving} />
      {panelButton}
      {output.may.submit && (
        <Button disabled={!online || saving?.kind === 'sending'} onClick={onSubmit}>
          {phone || !next ? m.send : m.submitTo(next.name)}
        </Button>
      )}
      {!output.may.submit && output.state === 'in_review' && (
        <Button variant={output.may.approve ? 'filled' : 'default'} component={StaffLink} to={`/approvals/${output.id}`}>
          {phone ? m.openApprovalShort : m.openApproval}
        </Button>
      )}
    </header>
  )
}

/** The page of one output: its text in the middle, state and next step above, everything else at the side. */
export const Writing = ({ story, output }: { story: Story; output: Output }): ReactNode => {
  const m = useStoryMessages()
  const phone = usePhone()
  const { personId } = useActor()
  const address = useAddressFilters(writingSpec)
  // a notice about a comment leads to it, on a phone too
  const [side, setSide] = useState(address.values.comment !== '')
  const [editor, setEditor] = useState<Editor | null>(null)
  const writing = useWriting(output.id, personId)
  const saving = useSaving(writing?.session, m.noStorage)
  const titles = usePanelTitles()
  const asked = titles.find(({ id }) => id === address.values.panel)
  const panel = asked?.id ?? (address.values.comment ? 'comments' : 'checks')
  const panelTitle = titles.find(({ id }) => id === panel)?.title ?? ''
  const openPanel = (each: string): void => {
    address.set({ panel: each })
    setSide(true)
  }
  const flow = useSubmitFlow(output, (place) => {
    if (isInText(place)) jumpToPlace(editor, place)
    if (!phone || !isInText(place)) openPanel(isInText(place) ? 'checks' : 'info')
  })
  const begin = (): void => void flow.begin()
  const panelParts = (
    <Panels
      story={story}
      output={output}
      panel={panel}
      editor={editor}
      savedAt={saving?.kind === 'saved' ? saving.at.getTime() : null}
      onPanel={(each) => address.set({ panel: each })}
      onJumped={() => setSide(false)}
    />
  )
  const panelButton = phone ? (
    <ActionIcon variant="default" size={44} aria-label={`${m.panel}: ${panelTitle}`} title={panelTitle} onClick={() => setSide(true)}>
      <Icon name="layout" size={20} />
    </ActionIcon>
  ) : null
  return (
    <div className={classes.page}>
      <Top story={story} output={output} session={writing?.session} saving={saving} onSubmit={begin} panelButton={panelButton} />
      {writing?.isReady ? (
        <WritingSheet
          key={output.id}
          story={story}
          output={output}
          session={writing.session}
          onEditor={setEditor}
          onSubmit={begin}
          onVersions={() => openPanel('versions')}
        />
      ) : (
        <div className={classes.sheet} aria-busy>
          <div className={classes.column}>
            <LoadingRows rows={6} height={40} />
          </div>
        </div>
      )}
      {phone ? (
        <Sheet title={panelTitle} opened={side} onClose={() => setSide(false)}>
          {panelParts}
        </Sheet>
      ) : (
        <aside className={classes.side}>{panelParts}</aside>
      )}
      <SubmitSheet output={output} opened={flow.submitting} onClose={flow.stop} />
    </div>
  )
}
