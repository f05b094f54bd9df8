/** @jsxImportSource @kitajs/html */
import type { CanonicalContent } from '../../../../commons/content/schema.ts'
import { tagSlug, type WorkCard, type WorkPage } from '../../../../commons/record/index.ts'
import { formatMoment, formatWhen } from '../../../../platform/i18n/format.ts'
import { articlePath, tagPath, versionsPath } from '../../addresses.ts'
import type { SiteSection } from '../../site.ts'
import type { BodyPart } from '../body-steps/body.ts'
import { words } from '../messages.vi.ts'
import { Body } from '../parts/body.tsx'
import { Byline, type Signed } from '../parts/byline.tsx'
import { ListCard } from '../parts/cards.tsx'
import { Document, type ShareCard } from '../parts/document.tsx'
import { Tools, zaloAddress } from '../parts/tools.tsx'
import { publicAddress, to, type View } from '../view.ts'

export type Related = { readonly reason: 'topic' | 'section'; readonly cards: readonly WorkCard[] }

export type ArticleData = {
  readonly work: WorkPage
  readonly content: CanonicalContent
  readonly section: SiteSection | null
  readonly signed: readonly Signed[]
  readonly body: readonly BodyPart[]
  readonly places: readonly string[]
  readonly related: Related
  readonly share: ShareCard | null
  /** To read it, whole minutes. */
  readonly minutes: number
  readonly safeData: string
}

type Props = { readonly view: View; readonly data: ArticleData }

const Dates = ({ view, data: { work } }: Props) => {
  if (!work.dated) return ''
  const changed = work.changes.length > 0
  return (
    <>
      <time datetime={work.publishedAt.toISOString()} safe>
        {formatMoment(work.publishedAt)}
      </time>
      {changed ? (
        <a class="upd" href={to(view, versionsPath(work.publicId))} safe>
          {words.updatedAt(formatWhen(work.updatedAt, view.now))}
        </a>
      ) : (
        ''
      )}
    </>
  )
}

const Opening = ({ view, data }: Props) => {
  const { content } = data
  return (
    <header class="opening">
      {content.kicker === undefined ? (
        ''
      ) : (
        <p class="kicker" safe>
          {content.kicker}
        </p>
      )}
      <h1 safe>{content.headline}</h1>
      {content.standfirst === '' ? (
        ''
      ) : (
        <p class="stand" safe>
          {content.standfirst}
        </p>
      )}
      <p class="meta">
        <Byline view={view} signed={data.signed} />
        <Dates view={view} data={data} />
        <span class="min" safe>
          {words.readingTime(data.minutes)}
        </span>
      </p>
      {content.aiLabel === undefined ? (
        ''
      ) : (
        <p class="ai" safe>
          {content.aiLabel}
        </p>
      )}
    </header>
  )
}

const Topics = ({ view, data: { work, places } }: Props) => (
  <>
    {work.tags.length === 0 ? (
      ''
    ) : (
      <ul class="tags" aria-label={words.tags}>
        {work.tags.map((tag) => (
          <li>
            <a href={to(view, tagPath(tagSlug(tag)))} safe>
              {tag}
            </a>
          </li>
        ))}
      </ul>
    )}
    {places.length === 0 ? '' : <p class="meta" safe>{`${words.place}: ${places.join(', ')}`}</p>}
    {work.source === null ? (
      ''
    ) : (
      <p class="meta" safe>
        {words.source(work.source)}
      </p>
    )}
  </>
)

/** A letter with the address already in it: works without a script and on every phone. */
const errorReport = (email: string, title: string, address: string): string =>
  `mailto:${email}?subject=${encodeURIComponent(words.errorIn(title))}&body=${encodeURIComponent(`${address}\n\n`)}`

type Shared = { readonly address: string; readonly zalo: string }

const Ending = ({ view, data, shared }: Props & { readonly shared: Shared }) => {
  const { address } = shared
  const email = view.site.imprint.licence?.email
  return (
    <footer class="ending">
      <Topics view={view} data={data} />
      <Tools {...shared} place="end" />
      {email === undefined ? (
        ''
      ) : (
        <p>
          <a class="button" href={errorReport(email, data.content.headline, address)}>
            {words.reportError}
          </a>
        </p>
      )}
      <p class="printed" safe>
        {words.printedFrom(address)}
      </p>
    </footer>
  )
}

const RelatedList = ({ view, data: { related } }: Props) =>
  related.cards.length === 0 ? (
    ''
  ) : (
    <aside class="related" aria-labelledby="lien-quan">
      <h2 class="head" id="lien-quan">
        {related.reason === 'topic' ? words.sameTopic : words.sameSection}
      </h2>
      {related.cards.map((card) => (
        <ListCard view={view} card={card} level="h3" />
      ))}
    </aside>
  )

export const articleView = (view: View, data: ArticleData): string => {
  const { work, content } = data
  const path = articlePath(work)
  const address = publicAddress(view.site, path)
  const shared: Shared = { address, zalo: zaloAddress(address) }
  return Document({
    view,
    title: content.headline,
    description: content.standfirst === '' ? content.headline : content.standfirst,
    where: { kind: 'article', section: data.section?.slug },
    path,
    kind: 'article',
    share: data.share,
    article: { publishedAt: work.dated ? work.publishedAt : null, updatedAt: work.updatedAt, section: data.section?.name ?? null, publicId: work.publicId },
    section: data.section?.slug,
    safeData: data.safeData,
    children: (
      <>
        <article class="piece">
          <Opening view={view} data={data} />
          <Tools {...shared} place="top" />
          <p class="kept" hidden data-kept></p>
          <div class="body">
            <Body parts={data.body} pictures={view.pictures} />
          </div>
          <Ending view={view} data={data} shared={shared} />
        </article>
        <RelatedList view={view} data={data} />
      </>
    ),
  })
}
