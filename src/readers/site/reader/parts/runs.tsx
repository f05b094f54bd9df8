/** @jsxImportSource @kitajs/html */
import { escapeHtml } from '@kitajs/html'
import { isAllowedHref, type Run } from '../../../../commons/content/schema.ts'

const Linked = ({ href, safeText }: { readonly href: string; readonly safeText: string }) => (
  <a href={href} rel="noopener">
    {safeText}
  </a>
)

const Marked = ({ run }: { readonly run: Run }) => {
  const safeText = escapeHtml(run.text).replaceAll('\n', '<br>')
  const safeItalic = run.italic ? <em>{safeText}</em> : safeText
  const safeBold = run.bold ? <strong>{safeItalic}</strong> : safeItalic
  // the schema refused other schemes already; a page is the last place to be wrong about it
  return run.href !== undefined && isAllowedHref(run.href) ? <Linked href={run.href} safeText={safeBold as string} /> : safeBold
}

/** Text of a block with its marks; line breaks stay. */
export const Runs = ({ runs }: { readonly runs: readonly Run[] }) => (
  <>
    {runs.map((run) => (
      <Marked run={run} />
    ))}
  </>
)
