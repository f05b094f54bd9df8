/** @jsxImportSource @kitajs/html */
import { articlePath, correctionsPath } from '../../addresses.ts'
import type { Correction } from '../body-steps/body.ts'
import { words } from '../messages.vi.ts'
import { CorrectionText } from '../parts/corrections.tsx'
import { Document } from '../parts/document.tsx'
import { to, type View } from '../view.ts'

export type CorrectedWork = { readonly publicId: string; readonly slug: string; readonly title: string; readonly correction: Correction }

/** The section of its own that corrections have (Nghị định 237/2026 Đ19), under the title the decree gives it. */
export const correctionsView = (view: View, works: readonly CorrectedWork[]): string =>
  Document({
    view,
    title: words.corrections,
    description: words.correctionsLead,
    where: { kind: 'other' },
    path: correctionsPath,
    kind: 'corrections',
    children: (
      <div class="listing">
        <h1 class="head">{words.corrections}</h1>
        <p class="none">{works.length === 0 ? words.noCorrections : words.correctionsLead}</p>
        <ol class="versions">
          {works.map((work) => (
            <li class="correction">
              <h2>
                <a href={to(view, articlePath(work))} safe>
                  {work.title}
                </a>
              </h2>
              <CorrectionText correction={work.correction} />
            </li>
          ))}
        </ol>
      </div>
    ),
  })
