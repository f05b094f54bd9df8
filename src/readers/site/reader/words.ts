export type { LaterVersion } from '../../../commons/record/index.ts'
import type { LaterVersion } from '../../../commons/record/index.ts'

/** Why a version was made, as the record says. */
export type VersionReason = LaterVersion['reason']
