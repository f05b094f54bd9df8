/** @jsxImportSource @kitajs/html */
import type { WorkCard } from '../../../../commons/record/index.ts'
import { articlePath, sectionPath } from '../../addresses.ts'
import { to, type View } from '../view.ts'
import { Picture } from './picture.tsx'
import { Time } from './time.tsx'

type Props = { readonly view: View; readonly card: WorkCard }

const pictureOf = ({ view, card }: Props) => (card.picture ? view.pictures.get(card.picture.assetId) : undefined)

const SectionName = ({ view, card }: Props) => {
  const section = card.sectionId === null ? undefined : view.site.sectionById.get(card.sectionId)
  return section ? (
    <a class={`sect tint-${section.tint}`} href={to(view, sectionPath(section.slug))} safe>
      {section.name}
    </a>
  ) : (
    ''
  )
}

const Meta = ({ view, card, section = true }: Props & { readonly section?: boolean }) => (
  <p class="meta">
    {section ? <SectionName view={view} card={card} /> : ''}
    {card.dated ? <Time at={card.publishedAt} now={view.now} /> : ''}
  </p>
)

/** The whole card is the link: its headline covers it. */
const HeadlineLink = ({ view, card }: Props) => (
  <a class="cover" href={to(view, articlePath(card))} safe>
    {card.title}
  </a>
)

export const LeadCard = ({ view, card }: Props) => {
  const source = pictureOf({ view, card })
  return (
    <article class={source ? 'card lead' : 'card lead text'}>
      {source ? <Picture class="wide" source={source} alt={card.picture!.alt} sizes="(min-width: 64rem) 42rem, 100vw" maxWidth={1280} first /> : ''}
      <h2>
        <HeadlineLink view={view} card={card} />
      </h2>
      {card.standfirst === '' ? (
        ''
      ) : (
        <p class="stand" safe>
          {card.standfirst}
        </p>
      )}
      <Meta view={view} card={card} />
    </article>
  )
}

/** A small picture at the right, no standfirst. */
export const SecondCard = ({ view, card }: Props) => {
  const source = pictureOf({ view, card })
  return (
    <article class="card second">
      <div>
        <h3>
          <HeadlineLink view={view} card={card} />
        </h3>
        <Meta view={view} card={card} />
      </div>
      {source ? <Picture class="small" source={source} alt={card.picture!.alt} sizes="(min-width: 64rem) 10rem, 7.5rem" maxWidth={640} /> : ''}
    </article>
  )
}

/** Hour and headline. */
export const LineCard = ({ view, card }: Props) => (
  <li class="card line">
    {card.dated ? <Time at={card.publishedAt} now={view.now} /> : ''}
    <HeadlineLink view={view} card={card} />
  </li>
)

/** In the lists of sections, topics and authors. */
export const ListCard = ({ view, card, section = true, level = 'h2' }: Props & { readonly section?: boolean; readonly level?: 'h2' | 'h3' }) => {
  const source = pictureOf({ view, card })
  const Level = level
  return (
    <article class="card item">
      <div>
        <Level>
          <HeadlineLink view={view} card={card} />
        </Level>
        {card.standfirst === '' ? (
          ''
        ) : (
          <p class="stand" safe>
            {card.standfirst}
          </p>
        )}
        <Meta view={view} card={card} section={section} />
      </div>
      {source ? <Picture class="small" source={source} alt={card.picture!.alt} sizes="(min-width: 48rem) 14rem, 7.5rem" maxWidth={640} /> : ''}
    </article>
  )
}

/** Heads a block of the front page: picture above, headline under it. */
export const BlockCard = ({ view, card }: Props) => {
  const source = pictureOf({ view, card })
  return (
    <article class="card block">
      {source ? (
        <Picture class="wide" source={source} alt={card.picture!.alt} sizes="(min-width: 64rem) 20rem, (min-width: 40rem) 50vw, 100vw" maxWidth={960} />
      ) : (
        ''
      )}
      <h3>
        <HeadlineLink view={view} card={card} />
      </h3>
    </article>
  )
}
