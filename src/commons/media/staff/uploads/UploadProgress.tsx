import { Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage } from '../../../../platform/staff/index.ts'
import { useMediaMessages } from '../messages.ts'
import { usePictureUploads, useSentBytes } from './hooks.ts'
import type { PictureUpload } from './upload.ts'
import classes from './UploadRow.module.css'

const percentOf = (sent: number, bytes: number): number => (bytes === 0 ? 0 : Math.min(100, Math.floor((sent / bytes) * 100)))

/** Where an upload is, in words and as a bar; for a row, and inside the block of a story. */
export const UploadProgress = ({ upload }: { upload: PictureUpload }): ReactNode => {
  const m = useMediaMessages()
  const { language } = useLanguage()
  const percent = percentOf(useSentBytes(upload.id), upload.bytes)
  const others = usePictureUploads().some((other) => other.state === 'sending')
  const words = (): string => {
    if (upload.state === 'refused') return upload.refusal?.[language] ?? ''
    if (upload.state === 'sent') return upload.duplicate ? m.wasThere : m.arrived
    if (upload.state === 'waiting') return others ? m.queued : m.kept
    return percent === 100 ? m.looking : m.sending(percent)
  }
  return (
    <output className={classes.progress}>
      <div className={`${classes.words} tabular`} data-state={upload.state}>
        {words()}
      </div>
      {upload.state === 'sending' && <Progress size="xs" mt={4} value={percent} animated={percent === 100} aria-label={upload.name} />}
    </output>
  )
}
