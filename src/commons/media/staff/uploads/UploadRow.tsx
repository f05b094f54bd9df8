import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon } from '../../../../platform/staff/index.ts'
import { useMediaMessages } from '../messages.ts'
import { DevicePicture } from './DevicePicture.tsx'
import { useUploadHands } from './hooks.ts'
import type { PictureUpload } from './upload.ts'
import { UploadProgress } from './UploadProgress.tsx'
import classes from './UploadRow.module.css'

/** One picture on its way: what it is, how far, and what can be done. `busy`: another one is being sent, this one gets its turn. */
export const UploadRow = ({ upload, busy }: { upload: PictureUpload; busy: boolean }): ReactNode => {
  const m = useMediaMessages()
  const { drop, retry } = useUploadHands()
  return (
    <div className={classes.row}>
      <DevicePicture upload={upload} className={classes.thumb} />
      <div style={{ minWidth: 0 }}>
        <div className={classes.name}>{upload.name}</div>
        <UploadProgress upload={upload} />
      </div>
      <div className={classes.acts}>
        {(upload.state === 'refused' || (upload.state === 'waiting' && !busy)) && (
          <Button size="xs" variant="default" onClick={() => void retry(upload.id)}>
            {m.resume}
          </Button>
        )}
        <Button size="xs" variant="subtle" color="gray" aria-label={m.dropName(upload.name)} onClick={() => void drop(upload.id)}>
          {upload.state === 'sent' ? <Icon name="x" size={16} /> : m.drop}
        </Button>
      </div>
    </div>
  )
}
