import * as Y from 'yjs'

export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>

/** Null when the bytes are not a Yjs update: such bytes must never be kept, for they would spoil every later load. */
export const decodeUpdate = (update: Uint8Array): DecodedUpdate | null => {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return null
  }
}

const isRangeDeleted = (document: Y.Doc, client: number, clock: number, end: number): boolean => {
  if (Y.getState(document.store, client) < end) return false
  const structs = document.store.clients.get(client) ?? []
  for (let at = clock; at < end;) {
    const struct = structs[Y.findIndexSS(structs, at)]
    if (!struct?.deleted) return false
    at = struct.id.clock + struct.length
  }
  return true
}

/** Whether the document already holds every insertion and deletion of the update. */
export const isContained = (document: Y.Doc, { structs, ds }: DecodedUpdate): boolean =>
  structs.every((struct) => struct instanceof Y.Skip || struct.id.clock + struct.length <= Y.getState(document.store, struct.id.client)) &&
  [...ds.clients].every(([client, ranges]) => ranges.every(({ clock, len }) => isRangeDeleted(document, client, clock, clock + len)))

/** Whose insertions the update carries. */
export const clientsOf = ({ structs }: DecodedUpdate): Set<number> =>
  new Set(structs.filter((struct) => struct instanceof Y.Item).map((struct) => struct.id.client))
