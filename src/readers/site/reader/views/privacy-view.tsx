/** @jsxImportSource @kitajs/html */
import { words } from '../messages.vi.ts'
import { Document } from '../parts/document.tsx'
import type { View } from '../view.ts'

export type PrivacyArea = { readonly id: string; readonly name: string }

const Facts = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) => (
  <section>
    <h2 safe>{title}</h2>
    <ul>
      {lines.map((line) => (
        <li safe>{line}</li>
      ))}
    </ul>
  </section>
)

/** The two things a reader may choose; both stay on the device. A script writes them, so without one nothing is offered. */
const Choices = ({ areas }: { readonly areas: readonly PrivacyArea[] }) => (
  <section data-choices hidden data-saved={words.privacy.saved} data-refuses={words.privacy.refuses} data-cannot={words.privacy.cannotKeep}>
    <h2>{words.privacy.choices}</h2>
    <p class="choice">
      <label for="noi-o">{words.privacy.area}</label>
      <select id="noi-o" data-area>
        <option value="">{words.privacy.noArea}</option>
        {areas.map((area) => (
          <option value={area.id} safe>
            {area.name}
          </option>
        ))}
      </select>
    </p>
    <p class="choice">
      <label class="check">
        <input type="checkbox" data-agree />
        <span>{words.privacy.agree}</span>
      </label>
    </p>
    <p class="meta" role="status" data-answer></p>
  </section>
)

/** What is measured of readers, what not, and the choices they have. */
export const privacyView = (view: View, areas: readonly PrivacyArea[]): string =>
  Document({
    view,
    title: words.privacy.title,
    description: words.privacy.lead,
    where: { kind: 'other' },
    path: null,
    kind: 'privacy',
    scripts: ['audience-choices'],
    children: (
      <div class="listing privacy">
        <h1 class="head">{words.privacy.title}</h1>
        <p>{words.privacy.lead}</p>
        <Facts title={words.privacy.counts} lines={words.privacy.countsLines} />
        <Facts title={words.privacy.never} lines={words.privacy.neverLines} />
        <Choices areas={areas} />
        <noscript>
          <p>{words.privacy.noScript}</p>
        </noscript>
      </div>
    ),
  })
