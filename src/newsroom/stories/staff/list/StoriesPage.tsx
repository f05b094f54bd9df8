import { Button } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import {
  DataTable,
  EmptyState,
  ErrorState,
  FilterBar,
  FilterChips,
  FilterSearch,
  flagFilter,
  listFilter,
  LoadingRows,
  PageHeader,
  StateBadge,
  textFilter,
  useAddressFilters,
  useApi,
  useGo,
  useLanguage,
  useLoadMore,
  When,
  type Column,
} from '../../../../platform/staff/index.ts'
import { listGenres } from '../../../../commons/vocabulary/contract.ts'
import { listStories, storyStates, type StoryRow, type StoryState } from '../../contract.ts'
import { useStoryMessages } from '../messages.ts'
import { toneOf } from '../state-tone.ts'

const spec = { q: textFilter(), state: listFilter(), mine: flagFilter(), breaking: flagFilter() }

const isState = (value: string): value is StoryState => (storyStates as readonly string[]).includes(value)

const useColumns = (): readonly Column<StoryRow>[] => {
  const m = useStoryMessages()
  const { language } = useLanguage()
  const genres = useApi(listGenres).data?.items
  return useMemo(
    () => [
      { id: 'headline', title: m.headline, main: true, cell: (row) => row.headline || m.noHeadline },
      { id: 'state', title: m.state, width: 150, cell: (row) => <StateBadge tone={toneOf[row.state]} label={m.states[row.state]} /> },
      { id: 'authors', title: m.authors, width: 190, cell: (row) => row.authors.join(', ') },
      { id: 'genre', title: m.genre, width: 120, cell: (row) => genres?.find((genre) => genre.code === row.genre)?.[language] ?? '' },
      { id: 'media', title: m.media, width: 170, cell: (row) => row.media.map((medium) => m.mediums[medium]).join(', ') },
      { id: 'updated', title: m.updated, width: 120, numeric: true, cell: (row) => <When at={row.updatedAt} /> },
    ],
    [m, genres, language],
  )
}

/** Every story of the agency, newest change first. */
export const StoriesPage = (): ReactNode => {
  const m = useStoryMessages()
  const go = useGo()
  const filters = useAddressFilters(spec)
  const columns = useColumns()
  const { q, state, mine, breaking } = filters.values
  const list = useLoadMore(listStories, {
    query: {
      ...(q ? { text: q } : {}),
      ...(state.length > 0 ? { state: state.filter(isState) } : {}),
      ...(mine ? { mine: 'true' as const } : {}),
      ...(breaking ? { breaking: 'true' as const } : {}),
    },
  })
  const toggles = [...(mine ? ['mine'] : []), ...(breaking ? ['breaking'] : [])]
  return (
    <>
      <PageHeader
        title={m.stories}
        line={list.items ? m.storiesLine(list.items.length) : undefined}
        primary={<Button onClick={() => go('/stories/new')}>{m.write}</Button>}
      />
      <FilterBar filters={filters}>
        <FilterSearch value={q} onChange={(next) => filters.set({ q: next })} label={m.search} />
        <FilterChips
          label={m.state}
          value={state}
          choices={storyStates.map((value) => ({ value, label: m.states[value] }))}
          onChange={(next) => filters.set({ state: next.filter(isState) })}
        />
        <FilterChips
          label={m.mine}
          value={toggles}
          choices={[
            { value: 'mine', label: m.mine },
            { value: 'breaking', label: m.breaking },
          ]}
          onChange={(next) => filters.set({ mine: next.includes('mine'), breaking: next.includes('breaking') })}
        />
      </FilterBar>
      {!list.items && (list.error ? <ErrorState error={list.error} onRetry={list.refetch} /> : <LoadingRows rows={12} height={40} />)}
      {list.items?.length === 0 && (
        <EmptyState icon="article" title={m.emptyTitle} next={m.emptyNext} actions={<Button onClick={() => go('/stories/new')}>{m.write}</Button>} />
      )}
      {list.items && list.items.length > 0 && (
        <DataTable
          name="stories"
          label={m.stories}
          columns={columns}
          rows={list.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.headline}
          to={(row) => `/stories/${row.id}`}
          rowTone={(row) => (row.state === 'returned' ? 'late' : row.state === 'in_review' ? 'waiting' : undefined)}
          foot={
            list.hasMore ? (
              <Button variant="default" loading={list.isLoadingMore} onClick={list.more}>
                {m.more}
              </Button>
            ) : undefined
          }
        />
      )}
    </>
  )
}
