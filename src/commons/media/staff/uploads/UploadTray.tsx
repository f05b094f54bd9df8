import { Alert, Button } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { useMediaMessages } from '../messages.ts'
import { usePictureUploads, useUploadHands } from './hooks.ts'
import { keepsUploads } from './upload-store.ts'
import { UploadRow } from './UploadRow.tsx'
import classes from './UploadRow.module.css'

const useRefusesStorage = (): boolean => {
  const [refuses, setRefuses] = useState(false)
  useEffect(() => void keepsUploads().then((keeps) => setRefuses(!keeps)), [])
  return refuses
}

/** Everything on its way from this device, newest last; nothing when there is nothing. */
export const UploadTray = (): ReactNode => {
  const m = useMediaMessages()
  const uploads = usePictureUploads()
  const { drop } = useUploadHands()
  const refuses = useRefusesStorage()
  if (uploads.length === 0) return null
  const busy = uploads.some((upload) => upload.state === 'sending')
  const sent = uploads.filter((upload) => upload.state === 'sent')
  return (
    <section className={classes.tray} aria-label={m.tray}>
      <div className={classes.head}>
        {m.tray}
        {sent.length > 0 && (
          <Button size="xs" variant="subtle" onClick={() => void Promise.all(sent.map((upload) => drop(upload.id)))}>
            {m.clear}
          </Button>
        )}
      </div>
      {refuses && <Alert color="yellow">{m.notKept}</Alert>}
      {uploads.map((upload) => (
        <UploadRow key={upload.id} upload={upload} busy={busy} />
      ))}
    </section>
  )
}
