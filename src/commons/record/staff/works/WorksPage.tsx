import { Button } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { hanoiDay } from '../../../../platform/clock.ts'
import {
  DataTable,
  EmptyState,
  ErrorState,
  Icon,
  LoadingRows,
  PageHeader,
  textFilter,
  useActor,
  useAddressFilters,
  useLoadMore,
  useNow,
  When,
  type Column,
} from '../../../../platform/staff/index.ts'
import { listWorks, type WorkLine } from '../../contract.ts'
import { useRecordWords } from '../words/messages.ts'
import { useAgencyWords, type AgencyWords } from '../words/use-agency-words.ts'
import { BulkClassify } from './BulkClassify.tsx'
import { queryOf, worksSpec, type WorksFilters } from './filters.ts'
import { useWorksMessages } from './messages.ts'
import { WorkSheet } from './WorkSheet.tsx'
import { WorkStateBadge } from './WorkStateBadge.tsx'
import { WorksFilterBar } from './WorksFilterBar.tsx'

const openSpec = { work: textFilter() }
const ROWS = 60

const useColumns = (words: AgencyWords): readonly Column<WorkLine>[] => {
  const m = useWorksMessages()
  const w = useRecordWords()
  return useMemo(
    () => [
      { id: 'at', title: m.columns.at, width: 132, cell: (work) => (work.dated ? <When at={work.publishedAt} /> : m.undated) },
      { id: 'title', title: m.columns.title, main: true, cell: (work) => work.title },
      { id: 'medium', title: m.columns.medium, width: 92, cell: (work) => w.mediums[work.medium] },
      { id: 'genre', title: m.columns.genre, width: 110, phone: 'hidden', cell: (work) => words.genreName(work.genre) },
      { id: 'section', title: m.columns.section, width: 118, optional: true, phone: 'hidden', cell: (work) => words.sectionName(work.sectionId) ?? '' },
      {
        id: 'commitments',
        title: m.columns.commitments,
        width: 132,
        optional: true,
        phone: 'hidden',
        cell: (work) =>
          work.commitmentIds.flatMap((id) => words.commitmentTitle(id) ?? []).join('; ') || (work.commitmentIds.length > 0 ? work.commitmentIds.length : ''),
      },
      { id: 'authors', title: m.columns.authors, width: 132, cell: (work) => work.credits.map((credit) => credit.name).join(', ') },
      { id: 'provenance', title: m.columns.provenance, width: 112, cell: (work) => w.provenances[work.provenance] },
      { id: 'state', title: m.columns.state, width: 122, cell: (work) => <WorkStateBadge work={work} /> },
      { id: 'version', title: m.columns.version, width: 54, numeric: true, optional: true, cell: (work) => work.versionNo },
    ],
    [m, w, words],
  )
}

/** The spreadsheet of what is filtered, made by the server. */
const exportAddress = (values: WorksFilters['values']): string =>
  `/record/works.xlsx?${new URLSearchParams(Object.entries(queryOf(values)).map(([key, value]) => [key, String(value)])).toString()}`

type List = ReturnType<typeof useLoadMore<typeof listWorks>>

/** Below the rows: the next ones, or why there are none. */
const Foot = ({ list, isFiltered }: { list: List; isFiltered: boolean }): ReactNode => {
  const m = useWorksMessages()
  if (!list.items) return list.error ? <ErrorState error={list.error} onRetry={list.refetch} /> : <LoadingRows rows={20} height={24} />
  if (list.items.length === 0)
    return isFiltered ? (
      <EmptyState icon="search" title={m.nothingTitle} next={m.nothingNext} />
    ) : (
      <EmptyState icon="archive" title={m.emptyTitle} next={m.emptyNext} />
    )
  if (!list.hasMore) return null
  return (
    <Button variant="default" mt={12} loading={list.isLoadingMore} onClick={list.more}>
      {m.more}
    </Button>
  )
}

const Works = ({ filters, words, onOpen }: { filters: WorksFilters; words: AgencyWords; onOpen: (id: string) => void }): ReactNode => {
  const m = useWorksMessages()
  const { can } = useActor()
  const columns = useColumns(words)
  const list = useLoadMore(listWorks, { query: { ...queryOf(filters.values), limit: ROWS } })
  const [classifying, setClassifying] = useState<readonly WorkLine[]>([])
  return (
    <>
      <DataTable
        name="works"
        label={m.table}
        columns={columns}
        rows={list.items ?? []}
        rowKey={(work) => work.id}
        rowLabel={(work) => work.title}
        onOpen={(work) => onOpen(work.id)}
        // always the same bar: whoever types in it keeps the cursor while the list is fetched
        filters={<WorksFilterBar filters={filters} words={words} />}
        close
        {...(can('record.classify') ? { bulk: [{ id: 'classify', label: m.bulkClassify, run: (rows: readonly WorkLine[]) => setClassifying(rows) }] } : {})}
        foot={<Foot list={list} isFiltered={filters.active > 0} />}
      />
      <BulkClassify works={classifying} words={words} onClose={() => setClassifying([])} />
    </>
  )
}

/** Everything the agency has made public: found, classified, withdrawn, proved. */
export const WorksPage = (): ReactNode => {
  const m = useWorksMessages()
  const filters = useAddressFilters(worksSpec)
  const opened = useAddressFilters(openSpec)
  const words = useAgencyWords(hanoiDay(useNow()))
  return (
    <>
      <PageHeader
        title={m.title}
        actions={
          <Button component="a" href={exportAddress(filters.values)} download variant="default" leftSection={<Icon name="download" size={16} />}>
            {m.exportList}
          </Button>
        }
      />
      <Works filters={filters} words={words} onOpen={(work) => opened.set({ work })} />
      <WorkSheet workId={opened.values.work || null} words={words} onClose={() => opened.set({ work: '' })} />
    </>
  )
}
