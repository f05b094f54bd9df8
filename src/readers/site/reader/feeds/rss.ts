import type { WorkCard } from '../../../../commons/record/index.ts'
import { publicAddress } from '../view.ts'
import { addressOfCard, newestOf, pageOfFeed, pictureOfCard, sectionOfCard, titleOfFeed, type Feed } from './feed.ts'
import { element, textElement, xmlDocument } from './xml.ts'

const item = (feed: Feed, card: WorkCard): string => {
  const address = addressOfCard(feed, card)
  const section = sectionOfCard(feed, card)
  const picture = pictureOfCard(feed, card)
  return element(
    'item',
    {},
    textElement('title', card.title),
    textElement('link', address),
    // the public id never changes, the readable part of the address may
    textElement('guid', `${feed.site.code}:${card.publicId}`, { isPermaLink: 'false' }),
    textElement('description', card.standfirst),
    card.dated ? textElement('pubDate', card.publishedAt.toUTCString()) : '',
    section === undefined ? '' : textElement('category', section),
    ...card.credits.map((credit) => textElement('dc:creator', credit.name)),
    picture ? element('media:content', { url: picture.url, medium: 'image', type: 'image/jpeg', width: picture.width, height: picture.height }) : '',
  )
}

/** RSS 2.0 (rssboard.org) with Dublin Core names and Media RSS pictures. */
export const rssOf = (feed: Feed): string =>
  xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
      },
      element(
        'channel',
        {},
        textElement('title', titleOfFeed(feed)),
        textElement('link', pageOfFeed(feed)),
        textElement('description', titleOfFeed(feed)),
        textElement('language', 'vi'),
        textElement('copyright', feed.site.imprint.organisation.name),
        textElement('lastBuildDate', newestOf(feed).toUTCString()),
        element('atom:link', { href: publicAddress(feed.site, feed.path), rel: 'self', type: 'application/rss+xml' }),
        ...feed.cards.map((card) => item(feed, card)),
      ),
    ),
  )
