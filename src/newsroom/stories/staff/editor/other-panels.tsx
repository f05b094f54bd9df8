import { Suspense, type ReactNode } from 'react'
import { LoadingRows, useFills, useText } from '../../../../platform/staff/index.ts'
import type { Story } from '../../contract.ts'
import { useStoryMessages } from '../messages.ts'

declare module '../../../../platform/staff/slots.tsx' {
  interface SlotProps {
    'stories.editor.panel': { readonly storyId: string; readonly works: readonly { readonly workId: string; readonly medium: string }[] }
  }
}

export const panels = ['checks', 'info', 'versions', 'outputs', 'comments'] as const

/** Panels of the room and those other rooms bring, by the name in the address. */
export const usePanelTitles = (): readonly { readonly id: string; readonly title: string }[] => {
  const m = useStoryMessages()
  const text = useText()
  const fills = useFills('stories.editor.panel')
  return [...panels.map((id) => ({ id, title: m.panels[id] })), ...fills.map(({ id, title }) => ({ id, title: title ? text(title) : '' }))]
}

export const OtherPanel = ({ story, panel }: { story: Story; panel: string }): ReactNode => {
  const works = story.outputs.flatMap(({ workId, medium }) => (workId === null ? [] : [{ workId, medium }]))
  return useFills('stories.editor.panel')
    .filter(({ id }) => id === panel)
    .map(({ id, Component }) => (
      <Suspense key={id} fallback={<LoadingRows rows={4} height={44} />}>
        <Component storyId={story.id} works={works} />
      </Suspense>
    ))
}
