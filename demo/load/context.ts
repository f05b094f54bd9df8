import type { Tx } from '../../src/platform/db/connect.ts'
import type { Services } from '../../src/platform/services.ts'

/** What one step of loading leaves for the next: ids by the keys the data modules use. */
export type Loading = {
  readonly services: Services
  readonly now: Date
  readonly provinceId: string
  readonly organisations: Map<string, string>
  /** 'bao-ptth/current-affairs' → desk id */
  readonly desks: Map<string, string>
  /** 'bao-ptth/site' → channel id */
  readonly channels: Map<string, { id: string; kind: string }>
  /** 'bao-ptth/thoi-su' → section id */
  readonly sections: Map<string, string>
  readonly areas: Map<string, string>
  /** e-mail → person */
  readonly people: Map<string, { id: string; name: string; penName: string | null }>
  /** open commitment code, or kind code for the standing one of that kind → commitment id */
  readonly commitments: Map<string, string>
  /** 'bao-ptth/bridge-dusk' → picture in that agency's library */
  readonly pictures: Map<string, { assetId: string; fileSha256: string; credit: string; alt: string }>
  /** slot name → id */
  readonly slots: Map<string, string>
  /** story key → ids */
  readonly stories: Map<string, { storyId: string; workId: string | null }>
}

export type Step = (tx: Tx, loading: Loading) => Promise<void>

/** An id the data promised; a missing one is a mistake in the data. */
export const need = <T>(map: ReadonlyMap<string, T>, key: string): T => {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the demo names ${key}, which is not there`)
  return value
}
