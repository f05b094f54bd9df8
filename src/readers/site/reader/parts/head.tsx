/** @jsxImportSource @kitajs/html */
import { hanoiDay } from '../../../../platform/clock.ts'
import { formatLongDay } from '../../../../platform/i18n/format.ts'
import { latestPath, searchPath, sectionPath } from '../../addresses.ts'
import { words } from '../messages.vi.ts'
import { to, type View } from '../view.ts'
import { sameForSite } from './same-for-site.ts'

/** Where a page stands: what the navigation underlines. */
export type Where = { readonly kind: 'home' | 'section' | 'latest' | 'article' | 'other'; readonly section?: string }

const SearchLink = ({ view }: { readonly view: View }) => (
  <a class="icon" href={to(view, searchPath())} aria-label={words.search}>
    <svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="M15.5 15.5 21 21" />
    </svg>
  </a>
)

const NavItem = ({ href, name, current }: { readonly href: string; readonly name: string; readonly current: boolean }) => (
  <li>
    <a href={href} aria-current={current ? 'page' : false} safe>
      {name}
    </a>
  </li>
)

const Sections = ({ view, where }: { readonly view: View; readonly where: Where }) => (
  <nav class="sections" aria-label={words.sections}>
    <ul>
      <NavItem href={to(view, '/')} name={words.home} current={where.kind === 'home'} />
      <NavItem href={to(view, latestPath)} name={words.latest} current={where.kind === 'latest'} />
      {view.site.sections
        .filter((section) => section.isOpen)
        .map((section) => (
          <NavItem href={to(view, sectionPath(section.slug))} name={section.name} current={where.section === section.slug} />
        ))}
    </ul>
  </nav>
)

const Logo = ({ view, isHome }: { readonly view: View; readonly isHome: boolean }) => {
  const link = (
    <a href={to(view, '/')} rel="home" safe>
      {view.site.name}
    </a>
  )
  return isHome ? <h1 class="logo">{link}</h1> : <p class="logo">{link}</p>
}

/** Above a piece: where it belongs, and nothing that stands between the reader and the text; all sections are at the foot. */
const Belongs = ({ view, where }: { readonly view: View; readonly where: Where }) => {
  const section = view.site.sections.find((each) => each.slug === where.section)
  return section === undefined ? (
    ''
  ) : (
    <nav class="belongs" aria-label={words.sections}>
      <a href={to(view, sectionPath(section.slug))} safe>
        {section.name}
      </a>
    </nav>
  )
}

const SlimHead = ({ view, where }: { readonly view: View; readonly where: Where }) => (
  <header class="top slim">
    <div class="row">
      <Logo view={view} isHome={false} />
      <Belongs view={view} where={where} />
      <SearchLink view={view} />
    </div>
  </header>
)

const DrawnHead = ({ view, where }: { readonly view: View; readonly where: Where }) => (
  <header class={where.kind === 'home' ? 'top home' : 'top'}>
    <div class="row">
      <p class="date" safe>
        {formatLongDay(hanoiDay(view.now))}
      </p>
      <Logo view={view} isHome={where.kind === 'home'} />
      <SearchLink view={view} />
    </div>
    <Sections view={view} where={where} />
  </header>
)

export const Head = ({ view, where }: { readonly view: View; readonly where: Where }) => {
  const day = hanoiDay(view.now)
  return sameForSite(
    view,
    `head ${day} ${where.kind} ${where.section ?? ''}`,
    () => (where.kind === 'article' ? <SlimHead view={view} where={where} /> : <DrawnHead view={view} where={where} />) as string,
  )
}
