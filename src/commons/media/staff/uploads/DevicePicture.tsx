import { useCallback, useState, type ReactNode } from 'react'
import type { PictureUpload } from './upload.ts'

const OnDevice = ({ file, className }: { file: Blob; className?: string }): ReactNode => {
  // every look at the store gives a new object for the same file: the first one stays
  const [first] = useState(file)
  const show = useCallback(
    (image: HTMLImageElement) => {
      const address = URL.createObjectURL(first)
      image.src = address
      return () => URL.revokeObjectURL(address)
    },
    [first],
  )
  // what is no picture shows nothing, not a broken sign
  return <img className={className} ref={show} alt="" onError={(event) => (event.currentTarget.style.visibility = 'hidden')} />
}

/** A picture that is still on this device, or its preview once the library has it. */
export const DevicePicture = ({ upload, className }: { upload: PictureUpload; className?: string }): ReactNode => {
  const { id, file, asset } = upload
  if (asset) return <img className={className} src={`/media/${asset.publicKey}/${asset.previewWidth}.webp`} alt={asset.alt} />
  return file ? <OnDevice key={id} file={file} className={className} /> : <span className={className} />
}
