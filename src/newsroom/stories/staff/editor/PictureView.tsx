import { NodeViewContent, NodeViewWrapper, ReactNodeViewRenderer, type ReactNodeViewProps } from '@tiptap/react'
import { useEffect, type ReactNode } from 'react'
import { getAsset } from '../../../../commons/media/contract.ts'
import { AssetPicture, DevicePicture, UploadProgress, usePictureUploads } from '../../../../commons/media/staff/index.ts'
import { useApi } from '../../../../platform/staff/index.ts'
import { Picture } from '../../editor/blocks.ts'
import { useStoryMessages } from '../messages.ts'
import classes from './Writing.module.css'

const Shown = ({ assetId }: { assetId: string }): ReactNode => {
  const asset = useApi(getAsset, { params: { assetId } }, { keep: true }).data
  return asset ? <AssetPicture asset={asset} sizes="(min-width: 48rem) 42rem, 100vw" className={classes.photo} /> : <div className={classes.photoSpace} />
}

/** While it goes up from this device, the block shows its progress; then it is bound to the file by its hash. */
const Uploading = ({ uploadKey, updateAttributes }: { uploadKey: string; updateAttributes: ReactNodeViewProps['updateAttributes'] }): ReactNode => {
  const upload = usePictureUploads().find((each) => each.id === uploadKey)
  const asset = upload?.asset
  useEffect(() => {
    if (asset) queueMicrotask(() => updateAttributes({ assetId: asset.id, fileSha256: asset.sha256, alt: asset.alt, uploadKey: null }))
  }, [asset, updateAttributes])
  if (!upload) return <div className={classes.photoSpace} />
  return (
    <div>
      <DevicePicture upload={upload} className={classes.photo} />
      <UploadProgress upload={upload} />
    </div>
  )
}

const View = ({ node, updateAttributes, selected }: ReactNodeViewProps): ReactNode => {
  const m = useStoryMessages()
  const { assetId, uploadKey } = node.attrs as { assetId: string | null; uploadKey: string | null }
  const missing = (node.lastChild?.textContent ?? '').trim() === ''
  return (
    <NodeViewWrapper as="figure" className={classes.figure} data-missing={missing || undefined} data-selected={selected || undefined}>
      <div contentEditable={false} data-drag-handle>
        {assetId ? (
          <Shown assetId={assetId} />
        ) : uploadKey ? (
          <Uploading uploadKey={uploadKey} updateAttributes={updateAttributes} />
        ) : (
          <div className={classes.photoSpace} />
        )}
      </div>
      <NodeViewContent className={classes.captions} data-caption={m.pictureCaption} data-credit={m.pictureCredit} />
      {missing && (
        <p className={classes.missing} contentEditable={false}>
          {m.pictureMissingCredit}
        </p>
      )}
    </NodeViewWrapper>
  )
}

/** The same node as the schema's, drawn by React; attributes and content stay the schema's. */
export const PictureView = Picture.extend({ addNodeView: () => ReactNodeViewRenderer(View) })
