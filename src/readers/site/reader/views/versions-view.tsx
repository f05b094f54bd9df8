/** @jsxImportSource @kitajs/html */
import { formatMoment } from '../../../../platform/i18n/format.ts'
import { articlePath } from '../../addresses.ts'
import type { Correction } from '../body-steps/body.ts'
import { words } from '../messages.vi.ts'
import { CorrectionText } from '../parts/corrections.tsx'
import { Document } from '../parts/document.tsx'
import { to, type View } from '../view.ts'
import type { VersionReason } from '../words.ts'

export type VersionLine = {
  readonly no: number
  readonly reason: VersionReason
  readonly at: Date
  readonly isCurrent: boolean
  /** What differs from the version before, in a line; null for the first. */
  readonly difference: string | null
  readonly notice: Correction | null
}

export type VersionsData = { readonly title: string; readonly slug: string; readonly publicId: string; readonly lines: readonly VersionLine[] }

const Line = ({ line }: { readonly line: VersionLine }) => (
  <li class={line.reason === 'correction' ? 'correction' : ''}>
    <h2 safe>{`${words.versionNo(line.no)}: ${words.reason(line.reason)}`}</h2>
    <p class="meta">
      <time datetime={line.at.toISOString()} safe>
        {formatMoment(line.at)}
      </time>
      {line.isCurrent ? <span>{words.currentVersion}</span> : ''}
    </p>
    {line.difference === null ? '' : <p safe>{line.difference}</p>}
    {line.notice === null ? '' : <CorrectionText correction={line.notice} />}
  </li>
)

/** Every state a piece was public in. What was wrong is told by its notice, its text is not shown again (Nghị định 237/2026 Đ19). */
export const versionsView = (view: View, data: VersionsData): string =>
  Document({
    view,
    title: words.versionsOf(data.title),
    description: words.versionsLead,
    where: { kind: 'other' },
    path: null,
    kind: 'versions',
    children: (
      <div class="listing">
        <h1 class="head">{words.versions}</h1>
        <p>
          <a class="strong" href={to(view, articlePath(data))} safe>
            {data.title}
          </a>
        </p>
        <ol class="versions">
          {data.lines.map((line) => (
            <Line line={line} />
          ))}
        </ol>
      </div>
    ),
  })
