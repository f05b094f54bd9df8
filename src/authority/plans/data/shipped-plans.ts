import type { PlanDocument } from '../contract/plan-document.ts'
import { importPlan } from '../server/import-plan.ts'
import konTum from './kon-tum-2023.json' with { type: 'json' }
import minhSon from './minh-son-2025.json' with { type: 'json' }
import phuTho from './phu-tho-3132.json' with { type: 'json' }
import comparison from './comparison.json' with { type: 'json' }
import { PlanFile } from '../contract/plan-file.ts'

/** The two founding plans (Phú Thọ 3132/KH-UBND, 15/8/2023; Kon Tum, 2023), as the importer made them. */
export const foundingPlans = (): PlanDocument[] => [importPlan(phuTho), importPlan(konTum)]

/** The illustrative plan of the demo province, tỉnh Minh Sơn, 2025–2030. */
export const demoPlan = (): PlanDocument => importPlan(minhSon)

/** How the founding plans were read, and their values beside QĐ 348/QĐ-TTg, only to compare. */
export const plansComparison = (): Omit<PlanFile, 'plans'> => PlanFile.omit({ plans: true }).parse(comparison)
