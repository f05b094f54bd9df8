import { Button, FileButton, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon, usePhone } from '../../../platform/staff/index.ts'
import { ACCEPTED_PICTURES } from '../contract.ts'
import { useMediaMessages } from './messages.ts'
import classes from './UploadField.module.css'

type Given = { readonly onFiles: (files: File[]) => void; readonly multiple?: boolean; readonly size?: ButtonProps['size']; readonly primary?: boolean }

const listed = (given: File | File[] | null): File[] => (given === null ? [] : Array.isArray(given) ? given : [given])

/** `Chọn ảnh`, and on a phone `Chụp ảnh`. Naming JPEG makes an iPhone convert its HEIC by itself. */
export const PictureInputs = ({ onFiles, multiple = true, size = 'sm', primary = false }: Given): ReactNode => {
  const m = useMediaMessages()
  const phone = usePhone()
  return (
    <div className={classes.inputs}>
      <FileButton accept={ACCEPTED_PICTURES} multiple={multiple} onChange={(given: File | File[] | null) => onFiles(listed(given))}>
        {(props) => (
          <Button {...props} size={size} variant={primary ? 'filled' : 'default'} leftSection={<Icon name="upload" size={16} />}>
            {primary ? m.upload : m.choose}
          </Button>
        )}
      </FileButton>
      {phone && (
        <FileButton accept="image/jpeg" capture="environment" onChange={(given: File | null) => onFiles(listed(given))}>
          {(props) => (
            <Button {...props} size={size} variant="default" leftSection={<Icon name="camera" size={16} />}>
              {m.takePhoto}
            </Button>
          )}
        </FileButton>
      )}
    </div>
  )
}
