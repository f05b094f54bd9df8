import { sharePicture, type PictureSource } from '../../../../commons/media/index.ts'
import type { CanonicalContent } from '../../../../commons/content/schema.ts'
import type { WorkPage } from '../../../../commons/record/index.ts'
import { articlePath, authorPath, searchPath } from '../../addresses.ts'
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
  readonly picture: PictureSource | null
}

/** NewsArticle (schema.org) of one work. */
export const articleJsonLd = ({ site, work, content, section, signed, picture }: Article): string => {
  const share = picture === null ? null : sharePicture(picture)
  const fixed = corrections(work)
  return dataBlock({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: publicAddress(site, articlePath(work)),
    headline: content.headline,
    ...(content.standfirst === '' ? {} : { description: content.standfirst }),
    ...(work.dated ? { datePublished: work.publishedAt.toISOString() } : {}),
    dateModified: work.updatedAt.toISOString(),
    inLanguage: 'vi',
    isAccessibleForFree: true,
    author: signed.length === 0 ? publisher(site) : signed.map((entry) => person(site, entry)),
    publisher: publisher(site),
    ...(share ? { image: [site.root + share.src] } : {}),
    ...(section ? { articleSection: section.name } : {}),
    ...(work.tags.length > 0 ? { keywords: work.tags.join(', ') } : {}),
    ...(fixed.length > 0 ? { correction: fixed } : {}),
  })
}

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
