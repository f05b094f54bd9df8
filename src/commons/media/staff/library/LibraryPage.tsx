import { Button } from '@mantine/core'
import { useCallback, type ReactNode } from 'react'
import {
  DayPicker,
  EmptyState,
  ErrorState,
  FilterBar,
  FilterChips,
  FilterSearch,
  FilterSelect,
  flagFilter,
  LoadingRows,
  PageHeader,
  textFilter,
  useAddressFilters,
  useActor,
  useApi,
  useLoadMore,
  type AddressFilters,
} from '../../../../platform/staff/index.ts'
import { listColleagues } from '../../../people/contract.ts'
import { listAssets, type Asset } from '../../contract.ts'
import { useMediaMessages } from '../messages.ts'
import { PictureInputs } from '../PictureInputs.tsx'
import { UploadField } from '../UploadField.tsx'
import fieldClasses from '../UploadField.module.css'
import { useUploadHands } from '../uploads/hooks.ts'
import { UploadTray } from '../uploads/UploadTray.tsx'
import { usePictureDrop } from '../use-picture-drop.ts'
import { AssetSheet } from './AssetSheet.tsx'
import { AssetGrid, AssetTile } from './AssetTile.tsx'

const spec = { q: textFilter(), by: textFilter(), from: textFilter(), to: textFilter(), incomplete: flagFilter() }
const openSpec = { asset: textFilter() }
type Filters = AddressFilters<typeof spec>

const queryOf = ({ q, by, from, to, incomplete }: Filters['values']) => ({
  ...(q === '' ? {} : { q }),
  ...(by === '' ? {} : { uploadedBy: by }),
  ...(from === '' ? {} : { from }),
  ...(to === '' ? {} : { to }),
  ...(incomplete ? { incomplete: 'true' as const } : {}),
})

const LibraryFilters = ({ filters }: { filters: Filters }): ReactNode => {
  const m = useMediaMessages()
  const { values, set } = filters
  const { personId } = useActor()
  const colleagues = useApi(listColleagues).data?.items ?? []
  const people = [{ value: 'me', label: m.mine }, ...colleagues.filter(({ id }) => id !== personId).map(({ id, name }) => ({ value: id, label: name }))]
  const flags = [{ value: 'incomplete', label: m.incomplete }]
  return (
    <FilterBar filters={filters}>
      <FilterSearch label={m.search} value={values.q} onChange={(q) => set({ q })} />
      <FilterSelect label={m.uploader} value={values.by || null} onChange={(by) => set({ by: by ?? '' })} choices={people} />
      <DayPicker size="xs" w={140} aria-label={m.fromDay} placeholder={m.fromDay} clearable value={values.from} onChange={(from) => set({ from })} />
      <DayPicker size="xs" w={120} aria-label={m.toDay} placeholder={m.toDay} clearable value={values.to} onChange={(to) => set({ to })} />
      <FilterChips
        label={m.incomplete}
        value={values.incomplete ? ['incomplete'] : []}
        onChange={(chosen) => set({ incomplete: chosen.length > 0 })}
        choices={flags}
      />
    </FilterBar>
  )
}

const MANY = 40

const IncompleteLine = (): ReactNode => {
  const m = useMediaMessages()
  const mine = useApi(listAssets, { query: { uploadedBy: 'me', incomplete: 'true', limit: MANY } })
  if (!mine.data || mine.data.items.length === 0) return null
  const { items, nextCursor } = mine.data
  return m.lineIncomplete(nextCursor ? `${MANY}+` : String(items.length))
}

const Assets = ({ filters, onOpen, openId }: { filters: Filters; onOpen: (asset: Asset) => void; openId: string }): ReactNode => {
  const m = useMediaMessages()
  const list = useLoadMore(listAssets, { query: queryOf(filters.values) })
  if (!list.items) return list.error ? <ErrorState error={list.error} onRetry={list.refetch} /> : <LoadingRows rows={4} height={190} />
  if (list.items.length === 0)
    return filters.active > 0 ? (
      <EmptyState icon="image" title={m.nothingTitle} next={m.nothingNext} />
    ) : (
      <EmptyState icon="image" title={m.emptyTitle} next={m.emptyNext} actions={<UploadField />} />
    )
  return (
    <>
      <AssetGrid assets={list.items}>{(asset) => <AssetTile asset={asset} open={asset.id === openId} onOpen={() => onOpen(asset)} />}</AssetGrid>
      {list.hasMore && (
        <Button variant="default" mt={16} loading={list.isLoadingMore} onClick={list.more}>
          {m.more}
        </Button>
      )}
    </>
  )
}

/** The agency's pictures: find, send, describe. */
export const LibraryPage = (): ReactNode => {
  const m = useMediaMessages()
  const { can } = useActor()
  const filters = useAddressFilters(spec)
  const opened = useAddressFilters(openSpec)
  const { send } = useUploadHands()
  const take = useCallback((files: File[]) => void send(files), [send])
  const over = usePictureDrop(take)
  return (
    <>
      <PageHeader title={m.title} line={<IncompleteLine />} primary={can('media.upload') ? <PictureInputs primary onFiles={take} /> : null} />
      <UploadTray />
      <LibraryFilters filters={filters} />
      <Assets filters={filters} openId={opened.values.asset} onOpen={(asset) => opened.set({ asset: asset.id })} />
      <AssetSheet assetId={opened.values.asset || null} onClose={() => opened.set({ asset: '' })} />
      {over && <div className={fieldClasses.over}>{m.dropHere}</div>}
    </>
  )
}
