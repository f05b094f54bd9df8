import { hanoiDay } from '../../../../platform/clock.ts'
import type { Tx } from '../../../../platform/db/connect.ts'
import { findNotOpen, type Receiver } from '../../../commitments/index.ts'
import { findOrganisation, scopeOf } from '../../../organisations/index.ts'
import { defineCheck } from '../../checks.ts'

/** The agency with its predecessors and its province, as of a day. */
export const receiverOf = async (tx: Tx, agencyId: string, day: string): Promise<Receiver> => {
  const agency = await findOrganisation(tx, agencyId, day)
  return { agencyIds: await scopeOf(tx, agencyId, day), provinceId: agency?.provinceId ?? null }
}

/** A later version may keep what was open when the work first went out, so only the first is looked at. */
export const openCommitmentsCheck = defineCheck({
  name: 'record.open-commitments',
  order: 110,
  run: async (tx, input) => {
    if (input.commitmentIds.length === 0 || input.reason !== 'first') return []
    const day = hanoiDay(input.at)
    const closed = await findNotOpen(tx, await receiverOf(tx, input.agencyId, day), input.commitmentIds, day)
    return closed.map((id) => ({
      severity: 'block' as const,
      place: `commitments.${id}`,
      code: 'record.commitment_not_open',
      vi: 'Có mục đích phục vụ không còn mở cho cơ quan. Hãy bỏ hoặc chọn lại trong danh sách đang mở.',
      en: 'A commitment is no longer open for the agency. Take it off or choose again.',
    }))
  },
})
