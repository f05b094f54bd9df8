/** @jsxImportSource @kitajs/html */
import { formatDay } from '../../../../platform/i18n/format.ts'
import { correctionsPath, feedPath, latestPath, privacyPath, savedPath, sectionPath } from '../../addresses.ts'
import { words } from '../messages.vi.ts'
import { to, type View } from '../view.ts'
import { sameForSite } from './same-for-site.ts'

const Line = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <div>
    <dt safe>{label}</dt>
    <dd safe>{value}</dd>
  </div>
)

/** What the law wants at the foot of every page (Nghị định 237/2026 Đ23), from the licence in force. */
const Imprint = ({ view }: { readonly view: View }) => {
  const { organisation, supervisoryBodyName, licence } = view.site.imprint
  return (
    <div class="imprint">
      <p class="name" safe>
        {view.site.name}
      </p>
      <dl>
        <Line label={words.agency} value={organisation.name} />
        {supervisoryBodyName === null ? '' : <Line label={words.supervisor} value={supervisoryBodyName} />}
        {licence === null ? '' : <Line label={licence.headTitle} value={licence.headName} />}
        {licence === null ? '' : <Line label={words.office} value={licence.office} />}
        {licence === null ? '' : <Line label={words.phone} value={licence.phone} />}
        {licence === null ? '' : <Line label={words.email} value={licence.email} />}
      </dl>
      {licence === null ? '' : <p safe>{words.licence(licence.number, formatDay(licence.issuedOn), licence.issuer)}</p>}
      <p safe>{words.copyright(view.site.name)}</p>
    </div>
  )
}

const AllSections = ({ view }: { readonly view: View }) => {
  const open = view.site.sections.filter((section) => section.isOpen)
  return open.length === 0 ? (
    ''
  ) : (
    <nav class="all" aria-label={words.allSections}>
      <ul class="links">
        {open.map((section) => (
          <li>
            <a href={to(view, sectionPath(section.slug))} safe>
              {section.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const DrawnFoot = ({ view }: { readonly view: View }) => {
  const email = view.site.imprint.licence?.email
  return (
    <footer class="foot">
      <AllSections view={view} />
      <ul class="links">
        <li>
          <a href={to(view, latestPath)}>{words.latest}</a>
        </li>
        <li>
          <a href={to(view, correctionsPath)}>{words.corrections}</a>
        </li>
        <li>
          <a href={to(view, savedPath)}>{words.savedTitle}</a>
        </li>
        <li>
          <a href={to(view, feedPath('rss'))}>{words.feeds}</a>
        </li>
        <li>
          <a href={to(view, privacyPath)}>{words.privacyLink}</a>
        </li>
        {email === undefined ? (
          ''
        ) : (
          <li>
            <a class="button" href={`mailto:${email}`}>
              {words.sendNews}
            </a>
          </li>
        )}
      </ul>
      <Imprint view={view} />
    </footer>
  )
}

export const Foot = ({ view }: { readonly view: View }) => sameForSite(view, 'foot', () => (<DrawnFoot view={view} />) as string)
