/** ProseMirror's JSON as the editor writes it; only what both directions need, so that this room imports no editor. */
export type EditorMark = { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }
export type EditorNode = {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly EditorNode[]
  readonly text?: string
  readonly marks?: readonly EditorMark[]
}

/** Something in the editor that cannot become part of the piece yet; `path` counts nodes from the top of the document. */
export type ContentIssue = {
  readonly code: 'picture_not_uploaded' | 'embed_not_allowed' | 'link_not_allowed' | 'unknown_node'
  readonly path: readonly number[]
}

export const textAttribute = (node: EditorNode, name: string): string => {
  const value = node.attrs?.[name]
  return typeof value === 'string' ? value : ''
}

export const numberAttribute = (node: EditorNode, name: string): number | undefined => {
  const value = node.attrs?.[name]
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined
}
