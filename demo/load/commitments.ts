import { listKinds, offer } from '../../src/commons/commitments/index.ts'
import { hanoiDay } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { commitments } from '../commitments.ts'
import { need, type Step } from './context.ts'

const STANDING_FROM = '2024-01-01'

/** One standing commitment a kind for all agencies, so that a piece can serve a kind without a named task; then the province's own. */
export const loadCommitments: Step = async (tx, loading) => {
  const kinds = await listKinds(tx, hanoiDay(loading.now))
  const offering = { at: loading.now, actorId: null }
  const owner = need(loading.organisations, 'so-vhttdl')
  for (const kind of kinds) {
    const id = newId()
    loading.commitments.set(kind.code, id)
    const source = { kind: 'plan' as const, ref: 'Kế hoạch chuyển đổi số báo chí tỉnh Minh Sơn' }
    await offer(
      tx,
      {
        id,
        kindId: kind.id,
        source,
        title: `${kind.vi} (thường xuyên)`,
        toAll: true,
        agencyIds: [],
        validFrom: STANDING_FROM,
        validTo: null,
        criteria: '',
        quantity: null,
        ownerId: owner,
        provinceId: loading.provinceId,
      },
      offering,
    )
  }
  for (const commitment of commitments) {
    const kind = kinds.find((each) => each.code === commitment.kind)
    if (!kind) throw new Error(`the demo names the kind ${commitment.kind}, which is not there`)
    const id = newId()
    loading.commitments.set(commitment.code, id)
    await offer(
      tx,
      {
        id,
        kindId: kind.id,
        source: commitment.source,
        title: commitment.title,
        toAll: false,
        agencyIds: commitment.offeredTo.map((code) => need(loading.organisations, code)),
        validFrom: commitment.validFrom,
        validTo: commitment.validTo,
        criteria: commitment.criteria,
        quantity: commitment.quantity?.amount ?? null,
        ownerId: need(loading.organisations, commitment.owner),
        provinceId: loading.provinceId,
      },
      offering,
    )
  }
}
