import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { StaffLink, StateBadge, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { addOutput, getStory, outputMediums, type Story } from '../../contract.ts'
import { useStoryMessages } from '../messages.ts'
import { WorkPlaces } from '../out/WorkPlaces.tsx'
import { StandingPanel } from '../signing/StandingPanel.tsx'
import { toneOf } from '../state-tone.ts'
import { DropStory } from './DropStory.tsx'
import classes from './panels.module.css'

/** The forms of the story; each has its own text and its own signatures. */
export const OutputsPanel = ({ story, current }: { story: Story; current: string }): ReactNode => {
  const m = useStoryMessages()
  const notice = useNotice()
  const add = useSend(addOutput, { refreshes: [getStory] })
  const missing = outputMediums.filter((medium) => !story.outputs.some((output) => output.medium === medium))
  return (
    <>
      <ul className={classes.rows}>
        {story.outputs.map((output) => (
          <li key={output.id}>
            <div className={classes.row}>
              <StaffLink to={`/stories/${story.id}?output=${output.id}`} aria-current={output.id === current ? 'page' : undefined}>
                {m.mediums[output.medium]}
              </StaffLink>
              <StateBadge tone={toneOf[output.state]} label={m.states[output.state]} />
            </div>
          </li>
        ))}
      </ul>
      {story.may.edit &&
        missing.map((medium) => (
          <Button
            key={medium}
            mt={8}
            mr={8}
            size="xs"
            variant="default"
            loading={add.sending}
            onClick={() => void add.send({ params: { storyId: story.id }, body: { medium, copyFrom: current } }).catch(notice.failed)}
          >
            {`${m.addOutput}: ${m.mediums[medium]}`}
          </Button>
        ))}
      <WorkPlaces story={story} />
      <StandingPanel story={story} />
      <DropStory story={story} />
    </>
  )
}
