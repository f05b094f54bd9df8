import { useState, type DragEvent, type ReactNode } from 'react'
import { useMediaMessages } from './messages.ts'
import { PictureInputs } from './PictureInputs.tsx'
import { useUploadHands } from './uploads/hooks.ts'
import classes from './UploadField.module.css'

/**
 * A place to choose, take or drop pictures. `onUploads` gets an id for each at once, before anything is sent: an editor puts a
 * block there and follows it with `usePictureUpload(id)`.
 */
export const UploadField = ({ onUploads, multiple = true }: { onUploads?: (ids: readonly string[]) => void; multiple?: boolean }): ReactNode => {
  const m = useMediaMessages()
  const { send } = useUploadHands()
  const [over, setOver] = useState(false)
  const take = async (files: readonly File[]): Promise<void> => {
    const ids = await send(multiple ? files : files.slice(0, 1))
    if (ids.length > 0) onUploads?.(ids)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void take([...event.dataTransfer.files])
  }
  const hover = (event: DragEvent): void => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <div className={classes.field} data-over={over || undefined} onDragOver={hover} onDragLeave={() => setOver(false)} onDrop={drop}>
      <div className={classes.buttons}>
        <PictureInputs multiple={multiple} onFiles={(files) => void take(files)} />
      </div>
      <div className={classes.hint}>{m.dropHint}</div>
    </div>
  )
}
