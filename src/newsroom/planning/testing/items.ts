import { newId } from '../../../platform/ids.ts'
import type { TestApp } from '../../../apps/testing/test-app.ts'
import { registerPlanItem, type Medium, type PlanItem } from '../contract.ts'

export const TOMORROW = '2026-11-22'

/** Registers an item over HTTP as the holder of the token. */
export const givenItem = (
  t: TestApp,
  token: string,
  over: { title?: string; day?: string; isBreaking?: boolean; media?: Medium[]; deskId?: string | null } = {},
): Promise<PlanItem> => t.call(token, registerPlanItem, { body: { id: newId(), title: 'Khánh thành cầu Phong Châu', day: TOMORROW, ...over } })
