/** @jsxImportSource @kitajs/html */
import type { Children } from '@kitajs/html'
import { feedPath } from '../../addresses.ts'
import { words } from '../messages.vi.ts'
import { publicAddress, to, type View } from '../view.ts'
import { BandLine } from './band.tsx'
import { Foot } from './foot.tsx'
import { Head, type Where } from './head.tsx'

export type ShareCard = { readonly src: string; readonly width: number; readonly height: number; readonly alt: string }

export type Sheet = {
  readonly view: View
  readonly title: string
  readonly description: string
  readonly where: Where
  /** Path of the page's one public address; null keeps it out of indexes. */
  readonly path: string | null
  readonly kind: string
  readonly share?: ShareCard | null
  readonly article?: { readonly publishedAt: Date | null; readonly updatedAt: Date; readonly section: string | null; readonly publicId: string }
  /** Section the page belongs to, for the measuring script. */
  readonly section?: string
  readonly feeds?: readonly { readonly title: string; readonly path: string }[]
  /** JSON-LD, already escaped for a data block. */
  readonly safeData?: string
  readonly children: Children
  readonly older?: string
  readonly scripts?: readonly string[]
  readonly light?: boolean
}

const Meta = ({ property, content }: { readonly property: string; readonly content: string }) => <meta property={property} content={content} />

/** What Zalo, Facebook and others show of a shared page. */
const ShareTags = ({ sheet }: { readonly sheet: Sheet }) => {
  const { view, share, article } = sheet
  return (
    <>
      <Meta property="og:site_name" content={view.site.name} />
      <Meta property="og:locale" content="vi_VN" />
      <Meta property="og:type" content={article ? 'article' : 'website'} />
      <Meta property="og:title" content={sheet.title} />
      <Meta property="og:description" content={sheet.description} />
      {sheet.path === null ? '' : <Meta property="og:url" content={publicAddress(view.site, sheet.path)} />}
      {share ? (
        <>
          <Meta property="og:image" content={view.site.root + share.src} />
          <Meta property="og:image:width" content={String(share.width)} />
          <Meta property="og:image:height" content={String(share.height)} />
          <Meta property="og:image:alt" content={share.alt} />
        </>
      ) : (
        ''
      )}
      {article?.publishedAt ? <Meta property="article:published_time" content={article.publishedAt.toISOString()} /> : ''}
      {article ? <Meta property="article:modified_time" content={article.updatedAt.toISOString()} /> : ''}
      {article?.section ? <Meta property="article:section" content={article.section} /> : ''}
      <meta name="twitter:card" content={share ? 'summary_large_image' : 'summary'} />
    </>
  )
}

const FACES = ['serif-600', 'sans-500']

const Files = ({ sheet }: { readonly sheet: Sheet }) => {
  const { assets } = sheet.view
  const faces = sheet.light ? [] : sheet.article ? [...FACES, 'serif-400'] : FACES
  const scripts = ['site-page', ...(sheet.scripts ?? []), 'audience-beacon'].map(assets.script).filter((address) => address !== undefined)
  return (
    <>
      {faces.map((name) => (
        <link rel="preload" as="font" type="font/woff2" href={assets.face(name)} crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assets.stylesheet} />
      {scripts.map((address) => (
        <script type="module" src={address}></script>
      ))}
    </>
  )
}

const Links = ({ sheet }: { readonly sheet: Sheet }) => {
  const { view } = sheet
  const feeds = sheet.feeds ?? [{ title: view.site.name, path: feedPath('rss') }]
  const atom = feeds.map((feed) => ({ ...feed, path: feed.path.replace(/rss\.xml$/, 'atom.xml') }))
  return (
    <>
      {sheet.path === null ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={publicAddress(view.site, sheet.path)} />}
      {sheet.older === undefined ? '' : <link rel="next" href={sheet.older} />}
      <link rel="icon" href={to(view, '/icon.svg')} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={to(view, '/icon-192.png')} />
      <link rel="manifest" href={to(view, '/site.webmanifest')} />
      {feeds.map((feed) => (
        <link rel="alternate" type="application/rss+xml" title={feed.title} href={to(view, feed.path)} />
      ))}
      {atom.map((feed) => (
        <link rel="alternate" type="application/atom+xml" title={feed.title} href={to(view, feed.path)} />
      ))}
    </>
  )
}

const themeColours = [
  { name: 'theme-color', media: '(prefers-color-scheme: light)', content: '#ffffff' },
  { name: 'theme-color', media: '(prefers-color-scheme: dark)', content: '#14181a' },
]

const bodyData = (sheet: Sheet): Record<string, string> => ({
  'data-base': sheet.view.base,
  'data-agency': sheet.view.site.agencyId,
  'data-page': sheet.kind,
  ...(sheet.article ? { 'data-work': sheet.article.publicId } : {}),
  ...(sheet.section === undefined ? {} : { 'data-section': sheet.section }),
})

/** The whole document around a page: head, navigation, content, foot. No inline script, no inline style. */
export const Document = (sheet: Sheet): string => {
  const { view, safeData } = sheet
  const safeChildren = sheet.children
  const fullTitle = sheet.where.kind === 'home' ? sheet.title : `${sheet.title} - ${view.site.name}`
  const html = (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <title safe>{fullTitle}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Files sheet={sheet} />
        <meta name="description" content={sheet.description} />
        <meta name="color-scheme" content="light dark" />
        {themeColours.map((colour) => (
          <meta {...colour} />
        ))}
        <Links sheet={sheet} />
        <ShareTags sheet={sheet} />
        {safeData === undefined ? '' : <script type="application/ld+json">{safeData}</script>}
      </head>
      <body class={sheet.light ? 'light' : ''} {...bodyData(sheet)}>
        <a class="skip" href="#noi-dung">
          {words.toContent}
        </a>
        <BandLine view={view} />
        {view.site.notice === null ? (
          ''
        ) : (
          <p class="sample" role="note" safe>
            {view.site.notice}
          </p>
        )}
        <Head view={view} where={sheet.where} />
        <main id="noi-dung">{safeChildren}</main>
        <Foot view={view} />
      </body>
    </html>
  )
  return `<!doctype html>${html as string}`
}
