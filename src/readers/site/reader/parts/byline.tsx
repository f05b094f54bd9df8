/** @jsxImportSource @kitajs/html */
import type { BylineEntry } from '../../../../commons/content/schema.ts'
import type { Credit } from '../../../../commons/record/index.ts'
import { authorPath } from '../../addresses.ts'
import { words } from '../messages.vi.ts'
import { to, type View } from '../view.ts'

export type Signed = BylineEntry & { readonly authorId: string | null }

/** Joins the printed names with the accounts behind them; a name without an account is no link. */
export const signedBy = (byline: readonly BylineEntry[], credits: readonly Credit[], publicIds: ReadonlyMap<string, string>): Signed[] =>
  byline.map((entry) => {
    const credit = credits.find((each) => each.name === entry.name && each.personId !== null)
    return { ...entry, authorId: (credit?.personId && publicIds.get(credit.personId)) ?? null }
  })

const Name = ({ view, entry }: { readonly view: View; readonly entry: Signed }) => {
  const role = words.role(entry.role)
  return (
    <span class="by">
      {entry.authorId === null ? (
        <b safe>{entry.name}</b>
      ) : (
        <a href={to(view, authorPath(entry.authorId))} rel="author" safe>
          {entry.name}
        </a>
      )}
      {role === '' ? '' : <span class="role" safe>{`, ${role}`}</span>}
    </span>
  )
}

export const Byline = ({ view, signed }: { readonly view: View; readonly signed: readonly Signed[] }) => (
  <>
    {signed.map((entry) => (
      <Name view={view} entry={entry} />
    ))}
  </>
)
