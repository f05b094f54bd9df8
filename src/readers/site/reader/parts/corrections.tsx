/** @jsxImportSource @kitajs/html */
import { formatMoment } from '../../../../platform/i18n/format.ts'
import type { Correction } from '../body-steps/body.ts'
import { words } from '../messages.vi.ts'

const Said = ({ label, text }: { readonly label: string; readonly text: string | undefined }) =>
  text === undefined ? (
    ''
  ) : (
    <div>
      <dt safe>{label}</dt>
      <dd safe>{text}</dd>
    </div>
  )

/** What was wrong and what is right, with its date: no smaller than the text it corrects (Nghị định 237/2026 Đ19). */
export const CorrectionText = ({ correction }: { readonly correction: Correction }) => (
  <>
    <p safe>{correction.text}</p>
    <dl>
      <Said label={words.correctionWrong} text={correction.wrong} />
      <Said label={words.correctionRight} text={correction.right} />
    </dl>
    <p class="meta">
      <time datetime={correction.at} safe>
        {formatMoment(new Date(correction.at))}
      </time>
    </p>
  </>
)

export const Corrections = ({ corrections }: { readonly corrections: readonly Correction[] }) => (
  <section class="correction" aria-labelledby="cai-chinh">
    <h2 id="cai-chinh">{words.corrections}</h2>
    {corrections.map((correction) => (
      <CorrectionText correction={correction} />
    ))}
  </section>
)
