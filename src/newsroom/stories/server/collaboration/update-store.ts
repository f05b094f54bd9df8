/** One kept change of a document; `id` is the store's own name for it. */
export type StoredUpdate = { readonly id: string; readonly update: Uint8Array }

/**
 * Where the changes of documents are kept. The engine promises people that their text is safe on the word of this port:
 * - `append` resolves only when the update would survive a power cut.
 * - `load` gives everything ever appended, as is or inside a snapshot, in any order.
 * - `compact` replaces exactly the updates named in `covers` by one snapshot that contains them, in one step (all or
 *   nothing). Updates it does not name stay: they came meanwhile, or another process appended them.
 */
export type UpdateStore = {
  readonly append: (docId: string, update: Uint8Array, by: { readonly personId: string }) => Promise<string>
  readonly load: (docId: string) => Promise<readonly StoredUpdate[]>
  readonly compact: (docId: string, snapshot: Uint8Array, covers: readonly string[]) => Promise<string>
}
