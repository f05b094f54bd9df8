import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatDay, formatNumber } from '../../../../platform/i18n/format.ts'
import { EmptyState, ErrorState, LoadingRows, useLoadMore } from '../../../../platform/staff/index.ts'
import type { SourceItem } from '../../contract/dashboard.ts'
import { listSources } from '../../contract/endpoints.ts'
import { usePlanMessages } from '../messages.ts'
import { queryOf, type PlanView } from '../view.ts'
import { useCodes } from '../words/codes.ts'
import type { Codes } from '../../words/vi.ts'
import classes from './Panel.module.css'

const has = <T extends object>(words: T, code: string): code is Extract<keyof T, string> => code in words

/** The word of a code, whatever list of words it is from. */
const codeWords = (codes: Codes, code: string | null): string | null => {
  if (code === null) return null
  if (has(codes.sourceCodes, code)) return codes.sourceCodes[code]
  if (has(codes.documents, code)) return codes.documents[code]
  if (has(codes.revenue, code)) return codes.revenue[code]
  return has(codes.areaInputs, code) ? codes.areaInputs[code] : null
}

const Item = ({ item }: { item: SourceItem }): ReactNode => {
  const m = usePlanMessages()
  const codes = useCodes()
  const detail = item.type === 'person' && item.detail === null ? m.sources.untrained : item.detail
  const words = [
    codes.sources[item.type],
    codeWords(codes, item.code),
    detail,
    item.agency,
    item.at && formatDay(item.at),
    item.amount === null ? null : formatNumber(item.amount),
  ]
  const title = item.title === '' ? codes.sources[item.type] : item.title
  return (
    <li>
      {item.link === null ? (
        <strong>{title}</strong>
      ) : (
        <a href={item.link} target="_blank" rel="noreferrer" className={classes.open}>
          <strong>{title}</strong>
        </a>
      )}
      <p className={classes.dim}>
        {words.filter((word) => word !== null && word !== '').join(' · ')}
        {item.type === 'work' && item.link === null && ` · ${m.sources.noLink}`}
      </p>
    </li>
  )
}

/** The second step: works open their public page, documents and numbers their proof. */
export const SourceList = ({
  planId,
  indicator,
  view,
  part,
}: {
  planId: string
  indicator: string
  view: PlanView
  part: 'current' | 'baseline'
}): ReactNode => {
  const m = usePlanMessages()
  const list = useLoadMore(listSources, { params: { planId, indicator }, query: { ...queryOf(view.values), part, limit: 40 } })
  if (!list.items) return list.error ? <ErrorState error={list.error} onRetry={list.refetch} /> : <LoadingRows rows={8} height={44} />
  if (list.items.length === 0) return <EmptyState icon="database" title={m.sources.empty} next={m.sources.emptyNext} />
  return (
    <>
      <ul className={classes.list}>
        {list.items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
      {list.hasMore && (
        <Button variant="default" size="xs" mt={10} loading={list.isLoadingMore} onClick={list.more}>
          {m.sources.more}
        </Button>
      )}
    </>
  )
}
