import type { WorkCard } from '../../../../commons/record/index.ts'
import { publicAddress } from '../view.ts'
import { addressOfCard, newestOf, pageOfFeed, sectionOfCard, titleOfFeed, type Feed } from './feed.ts'
import { element, textElement, xmlDocument } from './xml.ts'

const author = (name: string): string => element('author', {}, textElement('name', name))

const entry = (feed: Feed, card: WorkCard): string => {
  const section = sectionOfCard(feed, card)
  return element(
    'entry',
    {},
    textElement('id', `urn:uuid:${card.id}`),
    textElement('title', card.title),
    element('link', { href: addressOfCard(feed, card), rel: 'alternate', type: 'text/html' }),
    textElement('updated', card.updatedAt.toISOString()),
    card.dated ? textElement('published', card.publishedAt.toISOString()) : '',
    textElement('summary', card.standfirst),
    section === undefined ? '' : element('category', { term: section }),
    ...card.credits.map((credit) => author(credit.name)),
  )
}

/** Atom (RFC 4287). */
export const atomOf = (feed: Feed): string =>
  xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'vi' },
      textElement('id', pageOfFeed(feed)),
      textElement('title', titleOfFeed(feed)),
      textElement('updated', newestOf(feed).toISOString()),
      author(feed.site.name),
      element('link', { href: pageOfFeed(feed), rel: 'alternate', type: 'text/html' }),
      element('link', { href: publicAddress(feed.site, feed.path), rel: 'self', type: 'application/atom+xml' }),
      ...feed.cards.map((card) => entry(feed, card)),
    ),
  )
