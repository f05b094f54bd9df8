import type { ReactNode } from 'react'
import { StaffLink } from '../../../../platform/staff/index.ts'
import { useMediaMessages } from '../messages.ts'
import { usePictureUploads, useUploadsOfPerson } from './hooks.ts'
import classes from './UploadRow.module.css'

/** One line under the top bar of every page while pictures of this person are on their way. */
export const UploadStatus = (): ReactNode => {
  useUploadsOfPerson()
  const m = useMediaMessages()
  const uploads = usePictureUploads()
  const count = (state: string): number => uploads.filter((upload) => upload.state === state).length
  const [refused, sending, waiting] = [count('refused'), count('sending'), count('waiting')]
  if (refused + sending + waiting === 0) return null
  const words = refused > 0 ? m.statusRefused(refused) : sending > 0 ? m.status(sending + waiting) : m.statusKept(waiting)
  return (
    <output className={classes.status} data-trouble={refused > 0 || undefined} data-waiting={(refused === 0 && sending === 0) || undefined}>
      {words}
      <StaffLink to="/media">{m.look}</StaffLink>
    </output>
  )
}
