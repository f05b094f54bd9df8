import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import type { Asset, editAsset } from '../../contract.ts'
import type { RightsKind } from '../../rights.ts'

/** What a person writes about a picture, as the form holds it. */
export type Details = {
  readonly caption: string
  readonly credit: string
  readonly author: string
  readonly alt: string
  readonly rightsKind: RightsKind | null
  readonly rightsNote: string
  /** 'YYYY-MM-DD' */
  readonly rightsValidTo: string | null
}
type Person = { readonly id: string; readonly name: string }
type Edit = CallOf<typeof editAsset>['body']

export const detailsOf = (asset: Asset): Details => ({
  caption: asset.caption,
  credit: asset.credit,
  author: asset.author.name,
  alt: asset.alt,
  rightsKind: asset.rights?.kind ?? null,
  rightsNote: asset.rights?.note ?? '',
  rightsValidTo: asset.rights?.validTo ?? null,
})

const rightsChanged = (before: Details, after: Details): boolean =>
  before.rightsKind !== after.rightsKind || before.rightsNote !== after.rightsNote || before.rightsValidTo !== after.rightsValidTo

/** The author by name: a colleague of that name, else only the name. */
const authorOf = (name: string, colleagues: readonly Person[]): NonNullable<Edit['author']> => {
  const found = colleagues.filter((person) => person.name === name.trim())
  return found.length === 1 ? { personId: found[0]!.id } : { name: name.trim() }
}

/** The change to send: only what differs. Null when nothing does. */
export const changeOf = (asset: Asset, after: Details, colleagues: readonly Person[]): Edit | null => {
  const before = detailsOf(asset)
  const change: Omit<Edit, 'revision'> = {
    ...(before.caption === after.caption ? {} : { caption: after.caption }),
    ...(before.credit === after.credit ? {} : { credit: after.credit }),
    ...(before.alt === after.alt ? {} : { alt: after.alt }),
    ...(before.author === after.author ? {} : { author: authorOf(after.author, colleagues) }),
    ...(rightsChanged(before, after)
      ? { rights: after.rightsKind ? { kind: after.rightsKind, note: after.rightsNote, validTo: after.rightsValidTo } : null }
      : {}),
  }
  return Object.keys(change).length === 0 ? null : { revision: asset.revision, ...change }
}
