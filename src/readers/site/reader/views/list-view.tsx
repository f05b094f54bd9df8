/** @jsxImportSource @kitajs/html */
import type { Children } from '@kitajs/html'
import type { WorkCard } from '../../../../commons/record/index.ts'
import { words } from '../messages.vi.ts'
import { ListCard } from '../parts/cards.tsx'
import { Document } from '../parts/document.tsx'
import type { Where } from '../parts/head.tsx'
import { to, type View } from '../view.ts'

export type ListData = {
  readonly title: string
  readonly description: string
  readonly where: Where
  readonly kind: string
  /** Path of the list's first page. */
  readonly path: string
  readonly cards: readonly WorkCard[]
  /** Where the next page begins; null on the last one. */
  readonly cursor: string | null
  readonly isFirst: boolean
  readonly empty: string
  readonly feeds?: readonly { readonly title: string; readonly path: string }[]
  readonly tint?: number
  readonly showSection?: boolean
  readonly intro?: Children
  /** JSON-LD of the first page, already escaped. */
  readonly safeData?: string
}

const Pager = ({ view, data }: { readonly view: View; readonly data: ListData }) =>
  data.isFirst && data.cursor === null ? (
    ''
  ) : (
    <nav class="pager" aria-label={words.older}>
      {data.isFirst ? '' : <a href={to(view, data.path)}>{words.newest}</a>}
      {data.cursor === null ? (
        ''
      ) : (
        <a rel="next" href={`${to(view, data.path)}?truoc=${data.cursor}`}>
          {words.older}
        </a>
      )}
    </nav>
  )

/** Sections, topics, authors and everything new: a heading and works, newest first. Later pages stay out of indexes. */
export const listView = (view: View, data: ListData): string => {
  const safeIntro = data.intro ?? ''
  return Document({
    view,
    title: data.title,
    description: data.description,
    where: data.where,
    path: data.isFirst ? data.path : null,
    kind: data.kind,
    section: data.where.section,
    feeds: data.feeds,
    safeData: data.isFirst ? data.safeData : undefined,
    older: data.cursor === null ? undefined : `${to(view, data.path)}?truoc=${data.cursor}`,
    children: (
      <div class="listing">
        <h1 class={data.tint === undefined ? 'head' : `head tint-${data.tint}`} safe>
          {data.title}
        </h1>
        {safeIntro}
        {data.cards.length === 0 ? (
          <p class="none" safe>
            {data.empty}
          </p>
        ) : (
          ''
        )}
        {data.cards.map((card) => (
          <ListCard view={view} card={card} section={data.showSection ?? true} />
        ))}
        <Pager view={view} data={data} />
      </div>
    ),
  })
}
