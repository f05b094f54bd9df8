import { Button, Modal } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { EmptyState, ErrorState, FilterChips, FilterSearch, LoadingRows, useLoadMore, usePhone } from '../../../platform/staff/index.ts'
import { listAssets, type Asset } from '../contract.ts'
import { AssetGrid, AssetTile } from './library/AssetTile.tsx'
import { useMediaMessages } from './messages.ts'
import { UploadField } from './UploadField.tsx'
import classes from './PicturePicker.module.css'

type Given = {
  readonly opened: boolean
  readonly onClose: () => void
  /** Pictures of the library, in the order they were chosen. */
  readonly onPick: (assets: readonly Asset[]) => void
  /** Ids of pictures that start going up: `usePictureUpload(id)` follows them. Without it nothing can be sent from here. */
  readonly onUploads?: (ids: readonly string[]) => void
  readonly multiple?: boolean
}

type Choosing = { readonly chosen: readonly Asset[]; readonly onChoose: (asset: Asset) => void }

const Choices = ({ q, mine, chosen, onChoose }: Choosing & { q: string; mine: boolean }): ReactNode => {
  const m = useMediaMessages()
  const list = useLoadMore(listAssets, { query: { ...(q === '' ? {} : { q }), ...(mine ? { uploadedBy: 'me' as const } : {}) } })
  if (!list.items) return list.error ? <ErrorState error={list.error} onRetry={list.refetch} /> : <LoadingRows rows={3} height={180} />
  if (list.items.length === 0)
    return <EmptyState icon="image" title={q === '' && !mine ? m.emptyTitle : m.nothingTitle} next={q === '' && !mine ? undefined : m.nothingNext} />
  return (
    <>
      <AssetGrid assets={list.items}>
        {(asset) => <AssetTile asset={asset} chosen={chosen.some(({ id }) => id === asset.id)} onOpen={() => onChoose(asset)} />}
      </AssetGrid>
      {list.hasMore && (
        <Button variant="default" mt={16} loading={list.isLoadingMore} onClick={list.more}>
          {m.more}
        </Button>
      )}
    </>
  )
}

const Picking = ({ onClose, onPick, onUploads, multiple = false }: Given): ReactNode => {
  const m = useMediaMessages()
  const [q, setQ] = useState('')
  const [mine, setMine] = useState(false)
  const [chosen, setChosen] = useState<readonly Asset[]>([])
  const finish = (assets: readonly Asset[]): void => {
    onPick(assets)
    onClose()
  }
  const choose = (asset: Asset): void => {
    if (!multiple) return finish([asset])
    setChosen((before) => (before.some(({ id }) => id === asset.id) ? before.filter(({ id }) => id !== asset.id) : [...before, asset]))
  }
  const sending = (ids: readonly string[]): void => {
    onUploads?.(ids)
    onClose()
  }
  return (
    <>
      {onUploads && <UploadField multiple={multiple} onUploads={sending} />}
      <div className={classes.bar}>
        <FilterSearch label={m.search} value={q} onChange={setQ} />
        <FilterChips label={m.uploader} value={mine ? ['me'] : []} onChange={(value) => setMine(value.length > 0)} choices={[{ value: 'me', label: m.mine }]} />
      </div>
      <Choices q={q} mine={mine} chosen={chosen} onChoose={choose} />
      {multiple && (
        <div className={classes.foot}>
          <Button disabled={chosen.length === 0} onClick={() => finish(chosen)}>
            {m.pick(chosen.length)}
          </Button>
        </div>
      )}
    </>
  )
}

/** Chooses pictures of the agency's library for a story, or sends new ones. */
export const PicturePicker = (given: Given): ReactNode => {
  const m = useMediaMessages()
  const phone = usePhone()
  return (
    <Modal opened={given.opened} onClose={given.onClose} title={m.pickTitle} size="64rem" fullScreen={phone} closeButtonProps={{ 'aria-label': m.close }}>
      <Picking {...given} />
    </Modal>
  )
}
