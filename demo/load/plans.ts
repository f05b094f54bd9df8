import minhSon from '../../src/authority/plans/data/minh-son-2025.json' with { type: 'json' }
import konTum from '../../src/authority/plans/data/kon-tum-2023.json' with { type: 'json' }
import phuTho from '../../src/authority/plans/data/phu-tho-3132.json' with { type: 'json' }
import { importPlan, seedDefinitions, type Entering } from '../../src/authority/plans/index.ts'
import { need, type Step } from './context.ts'
import { loadPlanFacts } from './plan-facts.ts'

/** The plan the demo province follows, the two founding plans to read, and the papers and numbers that prove what cannot be computed. */
export const loadPlans: Step = async (tx, loading) => {
  const by: Entering = { provinceId: loading.provinceId, organisationId: need(loading.organisations, 'so-vhttdl'), actorId: null, at: loading.now }
  await seedDefinitions(tx, loading.now)
  for (const plan of [minhSon, phuTho, konTum]) await importPlan(tx, plan, by)
  await loadPlanFacts(tx, loading, by)
}
