export const isBuilt: (root: string) => boolean
/** A hash of the content of every source. */
export const sourceStamp: (root: string) => string
