/** @jsxImportSource @kitajs/html */
import type { WorkCard } from '../../../../commons/record/index.ts'
import { articlePath, correctionsPath, latestPath, sectionPath } from '../../addresses.ts'
import type { Front, FrontBlock } from '../../server/front/arrange-front.ts'
import { bandAt } from '../../front.ts'
import { words } from '../messages.vi.ts'
import { BlockCard, LeadCard, LineCard, SecondCard } from '../parts/cards.tsx'
import { Document, type ShareCard } from '../parts/document.tsx'
import { to, type View } from '../view.ts'

export type HomeData = {
  readonly front: Front
  readonly mostRead: readonly WorkCard[]
  readonly corrections: readonly Pick<WorkCard, 'publicId' | 'slug' | 'title'>[]
  readonly share: ShareCard | null
  readonly safeData: string
}

type Props = { readonly view: View; readonly data: HomeData }

const Latest = ({ view, data: { front } }: Props) => (
  <section class="latest" aria-labelledby="tin-moi">
    <h2 class="head" id="tin-moi">
      {words.latest}
    </h2>
    <ul>
      {front.latest.map((card) => (
        <LineCard view={view} card={card} />
      ))}
    </ul>
    <p class="more">
      <a href={to(view, latestPath)}>{words.moreLatest}</a>
    </p>
  </section>
)

const Notice = ({ view, card }: { readonly view: View; readonly card: WorkCard | null }) =>
  card === null ? (
    ''
  ) : (
    <section class="notice" aria-labelledby="thong-bao">
      <h2 class="head" id="thong-bao">
        {words.notice}
      </h2>
      <ul>
        <LineCard view={view} card={card} />
      </ul>
    </section>
  )

/** The correction section of the front page (Nghị định 237/2026 Đ19). */
const Corrections = ({ view, data: { corrections } }: Props) =>
  corrections.length === 0 ? (
    ''
  ) : (
    <section class="fixes" aria-labelledby="dinh-chinh">
      <h2 class="head" id="dinh-chinh">
        <a href={to(view, correctionsPath)}>{words.corrections}</a>
      </h2>
      <ul>
        {corrections.map((work) => (
          <li>
            <a href={to(view, articlePath(work))} safe>
              {work.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )

const MostRead = ({ view, cards }: { readonly view: View; readonly cards: readonly WorkCard[] }) =>
  cards.length === 0 ? (
    ''
  ) : (
    <section class="most" aria-labelledby="doc-nhieu">
      <h2 class="head" id="doc-nhieu">
        {words.mostRead}
      </h2>
      <ol>
        {cards.map((card) => (
          <li>
            <a href={to(view, articlePath(card))} safe>
              {card.title}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )

const Block = ({ view, block }: { readonly view: View; readonly block: FrontBlock }) => (
  <section class={`part tint-${block.section.tint}`}>
    <h2 class="head">
      <a href={to(view, sectionPath(block.section.slug))} safe>
        {block.section.name}
      </a>
    </h2>
    <BlockCard view={view} card={block.lead} />
    <ul>
      {block.more.map((card) => (
        <li>
          <a href={to(view, articlePath(card))} safe>
            {card.title}
          </a>
        </li>
      ))}
    </ul>
  </section>
)

/** The ≤ 30 KB form of an emergency: headlines and hours only. */
const withoutPictures = (view: View): View => ({ ...view, pictures: new Map() })

export const homeView = (given: View, data: HomeData): string => {
  const light = bandAt(given.site.band, given.now)?.light ?? false
  const view = light ? withoutPictures(given) : given
  const { front } = data
  return Document({
    view,
    title: view.site.name,
    description: words.latestOf(view.site.name),
    where: { kind: 'home' },
    path: '/',
    kind: 'home',
    share: data.share,
    safeData: data.safeData,
    light,
    children: (
      <div class="front">
        <div class="first">
          {front.lead === null ? '' : <LeadCard view={view} card={front.lead} />}
          <div class="seconds">
            {front.seconds.map((card) => (
              <SecondCard view={view} card={card} />
            ))}
          </div>
        </div>
        <div class="side">
          <Notice view={view} card={front.notice} />
          <Latest view={view} data={data} />
          <MostRead view={view} cards={data.mostRead} />
          <Corrections view={view} data={data} />
        </div>
        <div class="parts">
          {front.blocks.map((block) => (
            <Block view={view} block={block} />
          ))}
        </div>
      </div>
    ),
  })
}
