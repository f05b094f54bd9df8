/** Words of the record that other rooms and the database share; codes are stored and never renamed. */
export const provenances = ['native', 'declared', 'imported'] as const
export const origins = ['own', 'syndicated'] as const
export const mediums = ['web', 'print', 'radio', 'tv', 'social', 'video', 'audio'] as const
export const workStates = ['out', 'withdrawn'] as const
export const appearanceKinds = ['site', 'print', 'radio', 'tv', 'social', 'app'] as const
export const versionReasons = ['first', 'update', 'typo', 'correction'] as const
export const aiUses = ['none', 'assisted', 'generated'] as const
export const assetUses = ['picture', 'audio', 'video', 'document', 'evidence'] as const
export const approvalModes = ['chain', 'urgent', 'standing'] as const

export type Provenance = (typeof provenances)[number]
export type Origin = (typeof origins)[number]
export type Medium = (typeof mediums)[number]
export type WorkState = (typeof workStates)[number]
export type AppearanceKind = (typeof appearanceKinds)[number]
export type VersionReason = (typeof versionReasons)[number]
export type AiUse = (typeof aiUses)[number]
export type AssetUse = (typeof assetUses)[number]
export type ApprovalMode = (typeof approvalModes)[number]

/** Credited writers: *không tự duyệt* binds them, not an editor who mends a sentence. */
export const WRITER_ROLES: readonly string[] = ['writer']
