import { Button, CloseButton } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { EditorContent } from '@tiptap/react'
import { useEffect, useMemo, type CSSProperties, type ReactNode } from 'react'
import type { Output, Story } from '../../contract.ts'
import type { WritingSession } from '../collaboration/writing-session.ts'
import { useStoryMessages } from '../messages.ts'
import { Bands } from './Bands.tsx'
import { Counts } from './Counts.tsx'
import { InsertMenu } from './InsertMenu.tsx'
import { useEditorMessages } from './messages.ts'
import { Toolbar } from './Toolbar.tsx'
import { useInserts } from './use-inserts.tsx'
import { useMerged } from './use-merged.ts'
import { useStoryEditor } from './use-story-editor.ts'
import { useConnection, useReloadWhenOutdated } from './use-writing.ts'
import text from './Text.module.css'
import classes from './Writing.module.css'

const MergedChip = ({ session, editor, onLook }: { session: WritingSession; editor: Editor; onLook: () => void }): ReactNode => {
  const e = useEditorMessages()
  const { merged, close } = useMerged(session, editor)
  if (!merged) return null
  return (
    <output className={classes.merged}>
      {e.merged(merged.mine, merged.theirs, merged.names.join(', ') || e.someone)}
      <Button size="compact-xs" variant="subtle" onClick={onLook}>
        {e.see}
      </Button>
      <CloseButton size="sm" aria-label={e.close} onClick={close} />
    </output>
  )
}

/** What the style writes beside or into empty places, in the language of the page. */
const wordsForStyle = (m: ReturnType<typeof useStoryMessages>, e: ReturnType<typeof useEditorMessages>): CSSProperties =>
  ({
    '--words-quote': JSON.stringify(e.placeholders.quote),
    '--words-caption': JSON.stringify(`${m.pictureCaption}:`),
    '--words-credit': JSON.stringify(`${m.pictureCredit}:`),
  }) as CSSProperties

const Column = ({ editor, editable }: { editor: Editor; editable: boolean }): ReactNode => {
  const m = useStoryMessages()
  const e = useEditorMessages()
  const inserts = useInserts(editor)
  return (
    <>
      {editable && <Toolbar editor={editor} disabled={!editable} inserts={inserts} />}
      <div className={classes.column}>
        <Counts editor={editor} />
        <div className={text.text} lang="vi" style={wordsForStyle(m, e)}>
          <EditorContent editor={editor} />
          {editable && <InsertMenu editor={editor} inserts={inserts} />}
        </div>
      </div>
      {inserts.dialogs}
    </>
  )
}

type Given = {
  readonly story: Story
  readonly output: Output
  readonly session: WritingSession
  readonly onEditor: (editor: Editor | null) => void
  readonly onSubmit: () => void
  readonly onVersions: () => void
}

/** The one column of 68 characters, with what must be known above it. */
export const WritingSheet = ({ story, output, session, onEditor, onSubmit, onVersions }: Given): ReactNode => {
  const m = useStoryMessages()
  const connection = useConnection(session)
  useReloadWhenOutdated(connection)
  const e = useEditorMessages()
  const words = useMemo(() => ({ headline: m.placeholderHeadline, standfirst: m.placeholderStandfirst, body: m.placeholderBody, ...e.placeholders }), [m, e])
  const editable = !connection.readOnly && connection.state !== 'refused' && output.may.write
  const editor = useStoryEditor(session, { editable, words })
  useEffect(() => onEditor(editor), [editor, onEditor])
  return (
    <div className={classes.sheet}>
      <Bands story={story} output={output} session={session} editor={editor} onSubmit={onSubmit} />
      {editor && <MergedChip session={session} editor={editor} onLook={onVersions} />}
      {editor && <Column editor={editor} editable={editable} />}
    </div>
  )
}
