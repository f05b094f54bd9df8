import type { ReactNode } from 'react'
import { formatWhen } from '../../../../platform/i18n/format.ts'
import { useActor, useLanguage, useNow } from '../../../../platform/staff/index.ts'
import type { Output, Signature } from '../../contract.ts'
import classes from './Approval.module.css'
import { useApprovalMessages } from './messages.ts'

/** The last word of each level since the text that is out: earlier ones are history of history. */
const lastOfEach = (signatures: readonly Signature[]): Signature[] =>
  signatures.filter((signature, index) => !signatures.slice(index + 1).some((later) => later.level === signature.level))

/** Who signed what, and whose turn it is: 'Trưởng ban ✓ 17:30 (bản 3, khác 1 câu so với bản 4) · Thư ký ✓ 17:41 · Bạn'. */
export const Signatures = ({ output, no }: { output: Output; no: number }): ReactNode => {
  const m = useApprovalMessages()
  const now = useNow(60_000)
  const { personId } = useActor()
  const { language } = useLanguage()
  const next = output.state === 'in_review' ? output.nextLevel : null
  const words = (signature: Signature): string => {
    const [level, when] = [signature.levelName, formatWhen(new Date(signature.at), now)]
    const line = signature.counts ? m.signedAs(level, when) : m.signedStale(level, when, signature.revisionNo, no, signature.difference?.[language] ?? '')
    return signature.onBehalfOf ? `${line}, ${m.signedFor(signature.onBehalfOf.name)}` : line
  }
  const shown = lastOfEach(output.signatures)
  return (
    <div className={classes.signatures}>
      {shown.length === 0 && <span>{m.nobodySigned}</span>}
      {shown.map((signature) => (
        <span key={signature.level} data-history={signature.counts ? undefined : true} title={signature.person.name}>
          {words(signature)}
        </span>
      ))}
      {next && <strong>{next.people.some((person) => person.id === personId) ? `${m.you}: ${m.yourTurn}` : m.waitsFor(next.name)}</strong>}
    </div>
  )
}
