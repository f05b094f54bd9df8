/** @jsxImportSource @kitajs/html */
import type { WorkCard } from '../../../../commons/record/index.ts'
import { words } from '../messages.vi.ts'
import { ListCard } from '../parts/cards.tsx'
import { Document } from '../parts/document.tsx'
import { SearchForm } from '../parts/search-form.tsx'
import { to, type View } from '../view.ts'

export type SearchData = {
  /** What was asked; empty before anything was. */
  readonly asked: string
  readonly cards: readonly WorkCard[]
  /** Address of the next results. */
  readonly more: string | null
  readonly newest: readonly WorkCard[]
}

type Props = { readonly view: View; readonly data: SearchData }

const Outcome = ({ data: { asked, cards } }: Pick<Props, 'data'>) => {
  if (asked === '') return ''
  return (
    <>
      <p class="count" role="status" safe>
        {cards.length === 0 ? words.nothingFound(asked) : words.found(asked)}
      </p>
      {cards.length === 0 ? <p class="none">{words.searchHint}</p> : ''}
    </>
  )
}

export const searchView = (view: View, data: SearchData): string =>
  Document({
    view,
    title: data.asked === '' ? words.search : `${words.search}: ${data.asked}`,
    description: words.searchLabel,
    where: { kind: 'other' },
    path: null,
    kind: 'search',
    children: (
      <div class="listing">
        <h1 class="head">{words.search}</h1>
        <SearchForm view={view} asked={data.asked} />
        <Outcome data={data} />
        {data.cards.map((card) => (
          <ListCard view={view} card={card} />
        ))}
        {data.more === null ? (
          ''
        ) : (
          <nav class="pager" aria-label={words.moreResults}>
            <a href={to(view, data.more)} rel="next">
              {words.moreResults}
            </a>
          </nav>
        )}
        {data.newest.length === 0 ? '' : <h2 class="head">{words.newestFive}</h2>}
        {data.newest.map((card) => (
          <ListCard view={view} card={card} level="h3" />
        ))}
      </div>
    ),
  })
