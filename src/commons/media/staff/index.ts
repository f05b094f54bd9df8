/** What pages of other rooms use of the picture library. */
export { AssetPicture } from './AssetPicture.tsx'
export { PicturePicker } from './PicturePicker.tsx'
export { UploadField } from './UploadField.tsx'
export { usePictureUpload, usePictureUploads, useUploadHands, type UploadHands } from './uploads/hooks.ts'
export type { PictureUpload } from './uploads/upload.ts'
export { DevicePicture } from './uploads/DevicePicture.tsx'
export { UploadProgress } from './uploads/UploadProgress.tsx'
