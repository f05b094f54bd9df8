import { sharePicture, type PictureSource } from '../../../../commons/media/index.ts'
import type { CanonicalContent } from '../../../../commons/content/schema.ts'
import type { WorkPage } from '../../../../commons/record/index.ts'
import { articlePath, authorPath, searchPath, sectionPath } from '../../addresses.ts'
import type { Site, SiteSection } from '../../site.ts'
import type { Signed } from '../parts/byline.tsx'
import { publicAddress } from '../view.ts'

type Json = Record<string, unknown>

/** Characters that could end the data block or open another tag are written as escapes, which JSON reads back. */
export const dataBlock = (data: Json): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

const publisher = (site: Site): Json => ({
  '@type': 'NewsMediaOrganization',
  '@id': `${site.origin}/#publisher`,
  name: site.imprint.organisation.name,
  url: publicAddress(site, '/'),
  logo: { '@type': 'ImageObject', url: publicAddress(site, '/icon-512.png'), width: 512, height: 512 },
})

const person = (site: Site, { name, authorId }: Signed): Json => ({
  '@type': 'Person',
  name,
  ...(authorId === null ? {} : { url: publicAddress(site, authorPath(authorId)) }),
})

const corrections = (work: WorkPage): Json[] =>
  work.changes.flatMap((change) =>
    change.reason === 'correction' && change.notice ? [{ '@type': 'CorrectionComment', text: change.notice.text, datePublished: change.at }] : [],
  )

type Article = {
  readonly site: Site
  readonly work: WorkPage
  readonly content: CanonicalContent
  readonly section: SiteSection | null
  readonly signed: readonly Signed[]
  /** The first picture of the piece, with its words. */
  readonly picture: { readonly source: PictureSource; readonly caption: string; readonly credit: string } | null
  readonly places: readonly string[]
}

/** Sizes are told, so that nobody has to fetch the picture to know whether it is large enough. */
const image = (site: Site, { source, caption, credit }: NonNullable<Article['picture']>): Json[] => {
  const share = sharePicture(source)
  if (!share) return []
  const words = { ...(caption === '' ? {} : { caption }), ...(credit === '' ? {} : { creditText: credit }) }
  return [{ '@type': 'ImageObject', url: site.root + share.src, width: share.width, height: share.height, ...words }]
}

const crumbs = (site: Site, steps: readonly (readonly [name: string, path: string])[]): Json => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(([name, path], index) => ({ '@type': 'ListItem', position: index + 1, name, item: publicAddress(site, path) })),
})

/** NewsArticle (schema.org, and what Google reads of it) of one work. */
const newsArticle = ({ site, work, content, section, signed, picture, places }: Article): Json => {
  const images = picture === null ? [] : image(site, picture)
  const address = publicAddress(site, articlePath(work))
  const fixed = corrections(work)
  return {
    '@type': 'NewsArticle',
    '@id': `${address}#article`,
    url: address,
    mainEntityOfPage: address,
    headline: content.headline,
    ...(content.standfirst === '' ? {} : { description: content.standfirst }),
    ...(work.dated ? { datePublished: work.publishedAt.toISOString() } : {}),
    dateModified: work.updatedAt.toISOString(),
    inLanguage: 'vi',
    isAccessibleForFree: true,
    author: signed.length === 0 ? publisher(site) : signed.map((entry) => person(site, entry)),
    publisher: publisher(site),
    ...(images.length > 0 ? { image: images } : {}),
    ...(section ? { articleSection: section.name } : {}),
    ...(work.tags.length > 0 ? { keywords: work.tags.join(', ') } : {}),
    ...(places.length > 0 ? { contentLocation: places.map((name) => ({ '@type': 'Place', name })) } : {}),
    ...(fixed.length > 0 ? { correction: fixed } : {}),
  }
}

export const articleJsonLd = (article: Article): string => {
  const { site, section } = article
  const path = section
    ? [
        crumbs(site, [
          [site.name, '/'],
          [section.name, sectionPath(section.slug)],
        ]),
      ]
    : []
  return dataBlock({ '@context': 'https://schema.org', '@graph': [newsArticle(article), ...path] })
}

/** A person's own page, under the name printed with their works. */
export const authorJsonLd = (site: Site, { name, publicId }: { readonly name: string; readonly publicId: string }): string => {
  const url = publicAddress(site, authorPath(publicId))
  return dataBlock({ '@context': 'https://schema.org', '@type': 'ProfilePage', url, mainEntity: { '@type': 'Person', name, url, worksFor: publisher(site) } })
}

export const sectionJsonLd = (site: Site, section: Pick<SiteSection, 'name' | 'slug'>): string =>
  dataBlock({
    '@context': 'https://schema.org',
    ...crumbs(site, [
      [site.name, '/'],
      [section.name, sectionPath(section.slug)],
    ]),
  })

/** The site and its search, for the front page. */
export const siteJsonLd = (site: Site): string =>
  dataBlock({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    url: publicAddress(site, '/'),
    inLanguage: 'vi',
    publisher: publisher(site),
    potentialAction: { '@type': 'SearchAction', target: `${publicAddress(site, searchPath())}?q={words}`, 'query-input': 'required name=words' },
  })
