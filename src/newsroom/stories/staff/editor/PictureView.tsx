import { NodeViewContent, NodeViewWrapper, ReactNodeViewRenderer, type ReactNodeViewProps } from '@tiptap/react'
import { useEffect, useEffectEvent, type ReactNode } from 'react'
import { getAsset, type Asset } from '../../../../commons/media/contract.ts'
import { AssetPicture, DevicePicture, UploadProgress, usePictureUploads } from '../../../../commons/media/staff/index.ts'
import { useActor, useApi } from '../../../../platform/staff/index.ts'
import { Picture } from '../../editor/blocks.ts'
import { useStoryMessages } from '../messages.ts'
import { isUnwritten, PictureSource } from './PictureSource.tsx'
import classes from './Text.module.css'

type Line = 'caption' | 'credit'

/** Replaces the words of the caption or of the credit line of a picture block. */
const writeLine = ({ editor, getPos }: Pick<ReactNodeViewProps, 'editor' | 'getPos'>, line: Line, words: string): void => {
  const position = getPos()
  const node = position === undefined ? null : editor.state.doc.nodeAt(position)
  if (position === undefined || node?.type.name !== 'picture' || node.childCount < 2) return
  const before = line === 'caption' ? 0 : node.child(0).nodeSize
  const target = node.child(line === 'caption' ? 0 : 1)
  const from = position + 1 + before + 1
  editor.view.dispatch(editor.state.tr.insertText(words, from, from + target.content.size))
}

type Bound = { readonly asset: Asset; readonly onBound: (asset: Asset) => void }

/** Once, when the file is in the library: the block is bound to it by its hash and takes over what the file says of itself. */
const Bind = ({ asset, onBound }: Bound): ReactNode => {
  const bind = useEffectEvent(onBound)
  useEffect(() => {
    queueMicrotask(() => bind(asset))
  }, [asset])
  return null
}

/** While it goes up from this device, the block shows its progress. */
const Uploading = ({ uploadKey, onBound }: { uploadKey: string; onBound: (asset: Asset) => void }): ReactNode => {
  const upload = usePictureUploads().find((each) => each.id === uploadKey)
  if (!upload) return <div className={classes.photoSpace} />
  return (
    <div>
      <DevicePicture upload={upload} className={classes.photo} />
      <UploadProgress upload={upload} />
      {upload.asset && <Bind asset={upload.asset} onBound={onBound} />}
    </div>
  )
}

const View = ({ node, updateAttributes, selected, editor, getPos }: ReactNodeViewProps): ReactNode => {
  const m = useStoryMessages()
  const { name } = useActor()
  const { assetId, uploadKey } = node.attrs as { assetId: string | null; uploadKey: string | null }
  const asset = useApi(getAsset, { params: { assetId: assetId ?? '' } }, { keep: true, enabled: assetId !== null }).data
  const credit = node.lastChild?.textContent ?? ''
  const missing = isUnwritten(credit) || (asset?.gaps.length ?? 0) > 0
  const bound = (arrived: Asset): void => {
    updateAttributes({ assetId: arrived.id, fileSha256: arrived.sha256, alt: arrived.alt, uploadKey: null })
    if ((node.firstChild?.textContent ?? '').trim() === '' && arrived.caption) writeLine({ editor, getPos }, 'caption', arrived.caption)
    // the uploader's own name stood in until the file could speak
    if ((credit.trim() === '' || credit === name) && !isUnwritten(arrived.credit)) writeLine({ editor, getPos }, 'credit', arrived.credit)
  }
  return (
    <NodeViewWrapper as="figure" className={classes.figure} data-missing={missing || undefined} data-selected={selected || undefined}>
      <div contentEditable={false} data-drag-handle>
        {asset ? (
          <AssetPicture asset={asset} sizes="(min-width: 48rem) 42rem, 100vw" className={classes.photo} />
        ) : uploadKey ? (
          <Uploading uploadKey={uploadKey} onBound={bound} />
        ) : (
          <div className={classes.photoSpace} />
        )}
      </div>
      <NodeViewContent className={classes.captions} data-caption={m.pictureCaption} data-credit={m.pictureCredit} />
      {missing && editor.isEditable && <PictureSource credit={credit} asset={asset} onCredit={(words) => writeLine({ editor, getPos }, 'credit', words)} />}
    </NodeViewWrapper>
  )
}

/** The same node as the schema's, drawn by React; attributes and content stay the schema's. */
export const PictureView = Picture.extend({ addNodeView: () => ReactNodeViewRenderer(View) })
