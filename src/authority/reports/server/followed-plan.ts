import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { listPlanHeads } from '../../plans/index.ts'

/** The plan the province follows on a day: of its own, reaching over the year; the newest when there are several. */
export const followedPlan = async (db: Db, provinceId: string, day: Day): Promise<string | null> => {
  const year = Number(day.slice(0, 4))
  const plans = (await listPlanHeads(db, provinceId)).filter((plan) => plan.state === 'following' && plan.periodTo >= year)
  const best = [...plans].sort((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? ''))[0]
  return best?.id ?? null
}
