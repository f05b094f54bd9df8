/** @jsxImportSource @kitajs/html */
import { formatMoment, formatWhen } from '../../../../platform/i18n/format.ts'

type Props = { readonly at: Date; readonly now: Date; readonly whole?: boolean }

/** The clock time in the HTML; a script may turn it into “12 phút trước”. `whole` writes the day too. */
export const Time = ({ at, now, whole = false }: Props) => (
  <time datetime={at.toISOString()} data-ago={!whole} safe>
    {whole ? formatMoment(at) : formatWhen(at, now)}
  </time>
)
