/** @jsxImportSource @kitajs/html */
import type { WorkCard } from '../../../../commons/record/index.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { hanoiDay } from '../../../../platform/clock.ts'
import { words } from '../messages.vi.ts'
import { ListCard } from '../parts/cards.tsx'
import { Document } from '../parts/document.tsx'
import { SearchForm } from '../parts/search-form.tsx'
import type { View } from '../view.ts'

const Newest = ({ view, title, cards }: { readonly view: View; readonly title: string; readonly cards: readonly WorkCard[] }) =>
  cards.length === 0 ? (
    ''
  ) : (
    <section class="newest">
      <h2 class="head" safe>
        {title}
      </h2>
      {cards.map((card) => (
        <ListCard view={view} card={card} level="h3" />
      ))}
    </section>
  )

/** Nothing at this address: search filled from it, and the newest five. */
export const notFoundView = (view: View, data: { readonly asked: string; readonly newest: readonly WorkCard[] }): string =>
  Document({
    view,
    title: words.notFound,
    description: words.notFound,
    where: { kind: 'other' },
    path: null,
    kind: 'not-found',
    children: (
      <div class="listing">
        <h1 class="head">{words.notFound}</h1>
        <p class="none">{words.notFoundHint}</p>
        <SearchForm view={view} asked={data.asked} />
        <Newest view={view} title={words.newestFive} cards={data.newest} />
      </div>
    ),
  })

/** Taken down: the day, the reason where the law wants one, and nothing of the text. */
export const withdrawnView = (
  view: View,
  data: { readonly at: Date; readonly shown: string | null; readonly cards: readonly WorkCard[]; readonly sameSection: boolean },
): string =>
  Document({
    view,
    title: words.withdrawnTitle,
    description: words.withdrawnTitle,
    where: { kind: 'other' },
    path: null,
    kind: 'withdrawn',
    children: (
      <div class="listing">
        <h1 class="head" safe>
          {words.withdrawn(formatDay(hanoiDay(data.at)))}
        </h1>
        {data.shown === null ? (
          ''
        ) : (
          <p class="none" safe>
            {data.shown}
          </p>
        )}
        <Newest view={view} title={data.sameSection ? words.sameSection : words.newestFive} cards={data.cards} />
      </div>
    ),
  })
