/** @jsxImportSource @kitajs/html */
import { formatWhen } from '../../../../platform/i18n/format.ts'
import { bandAt } from '../../front.ts'
import { words } from '../messages.vi.ts'
import { to, type View } from '../view.ts'

const isOwnPath = (href: string): boolean => href.startsWith('/')

/** The emergency sentence: red, with a word, cannot be closed. */
export const BandLine = ({ view }: { readonly view: View }) => {
  const band = bandAt(view.site.band, view.now)
  if (!band) return ''
  return (
    <section class="band" aria-label={words.emergency}>
      <p>
        <strong>{words.emergency}</strong>
        <span safe>{band.text}</span>
        <span class="upd" safe>
          {words.updatedAt(formatWhen(band.updatedAt, view.now))}
        </span>
        {band.href === null ? '' : <a href={isOwnPath(band.href) ? to(view, band.href) : band.href}>{words.readMore}</a>}
      </p>
    </section>
  )
}
