import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import type { ReactNode } from 'react'
import { countSyllables } from '../../../../commons/content/contract.ts'
import { useApi } from '../../../../platform/staff/index.ts'
import { getHouseLimits } from '../../contract.ts'
import { useEditorMessages } from './messages.ts'
import classes from './Writing.module.css'

const Count = ({ words, isOver }: { words: string; isOver: boolean }): ReactNode => {
  const m = useEditorMessages()
  return <span data-over={isOver || undefined}>{isOver ? `${words}, ${m.over}` : words}</span>
}

/** Headline and standfirst against the limits of the house; too long is said, never refused. */
export const Counts = ({ editor }: { editor: Editor }): ReactNode => {
  const m = useEditorMessages()
  const limits = useApi(getHouseLimits, {}, { keep: true }).data ?? { headlineLetters: 90, standfirstWords: 50 }
  const counts = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const { doc } = now.state
      // the words of the body are those below headline and standfirst
      const start = doc.childCount > 1 ? doc.child(0).nodeSize + doc.child(1).nodeSize : 0
      return {
        headline: [...doc.child(0).textContent].length,
        standfirst: countSyllables(doc.childCount > 1 ? doc.child(1).textContent : ''),
        body: countSyllables(doc.textBetween(start, doc.content.size, ' ')),
      }
    },
  })
  return (
    <div className={classes.counts}>
      <Count words={m.headlineCount(counts.headline, limits.headlineLetters)} isOver={counts.headline > limits.headlineLetters} />
      <Count words={m.standfirstCount(counts.standfirst, limits.standfirstWords)} isOver={counts.standfirst > limits.standfirstWords} />
      <span>{m.bodyCount(counts.body)}</span>
    </div>
  )
}
