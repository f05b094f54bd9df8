import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useConfirmDanger, useNotice, useSend, useUndo } from '../../../../platform/staff/index.ts'
import { dropStory, getStory, listStories, resumeStory, type Story } from '../../contract.ts'
import { useStoryMessages } from '../messages.ts'

/** Stops a story that is not out, with its plan item; the text stays and can be gone on with. */
export const DropStory = ({ story }: { story: Story }): ReactNode => {
  const m = useStoryMessages()
  const notice = useNotice()
  const undo = useUndo()
  const confirm = useConfirmDanger()
  const drop = useSend(dropStory, { refreshes: [getStory, listStories] })
  const resume = useSend(resumeStory, { refreshes: [getStory, listStories] })
  const params = { storyId: story.id }
  const stop = async (): Promise<void> => {
    const answer = await confirm({ title: m.dropTitle, willDo: [m.dropDoes, m.dropKeeps], action: m.drop, reason: true })
    if (!answer) return
    try {
      await drop.send({ params, body: { reason: answer.reason } })
      undo(m.dropped, () => resume.send({ params }))
    } catch (error) {
      notice.failed(error)
    }
  }
  if (story.may.resume)
    return (
      <Button mt={16} variant="default" loading={resume.sending} onClick={() => void resume.send({ params }).then(() => notice.done(m.resumed), notice.failed)}>
        {m.resume}
      </Button>
    )
  if (!story.may.drop) return null
  return (
    <Button mt={16} variant="subtle" color="red" loading={drop.sending} onClick={() => void stop()}>
      {m.drop}
    </Button>
  )
}
