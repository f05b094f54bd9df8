import { measures } from '../../../commons/measures/index.ts'
import { serve } from '../../../platform/http/serve.ts'
import { defineModule } from '../../../platform/module.ts'
import * as contract from '../contract/endpoints.ts'
import { planMigrations } from '../migrations/index.ts'
import * as read from './endpoints/read.ts'
import * as write from './endpoints/write.ts'
import { newItemsMeasure, storyMediaMeasure } from './measures.ts'
import { proofRoutes } from './proof-route.ts'
import { seedDefinitions } from './store/definitions.ts'

const authorities = ['officer', 'department_leader', 'party_officer', 'province_leader', 'auditor'] as const
const ofAgency = ['leader', 'secretary'] as const

export const plansModule = defineModule({
  name: 'authority/plans',
  migrations: planMigrations,
  permissions: [
    { name: 'plans.read', vi: 'Mở trang tiến độ kế hoạch', en: 'Open the dashboard of plans', roles: [...authorities, ...ofAgency] },
    { name: 'plans.view', vi: 'Xem tiến độ kế hoạch của cả tỉnh', en: 'See the plans of the whole province', roles: authorities },
    { name: 'plans.view_own', vi: 'Xem phần của cơ quan mình trong kế hoạch', en: 'See one’s own agency’s part of the plans', roles: ofAgency },
    { name: 'plans.edit', vi: 'Nạp kế hoạch, nhập số và văn bản có minh chứng', en: 'Load plans, enter numbers and documents with proof', roles: ['officer'] },
    { name: 'plans.explain', vi: 'Giải trình chỉ tiêu', en: 'Explain indicators', roles: ['officer', 'department_leader'] },
    {
      name: 'plans.note',
      vi: 'Góp ý về chỉ tiêu',
      en: 'Remark on indicators',
      roles: ['officer', 'department_leader', 'party_officer', 'province_leader', ...ofAgency],
    },
  ],
  routes: [
    serve(contract.listPlans, 'plans.read', read.listPlansUseCase),
    serve(contract.getPlan, 'plans.read', read.getPlanUseCase),
    serve(contract.listSamplePlans, 'plans.read', read.listSamplesUseCase),
    serve(contract.getSamplePlan, 'plans.read', read.getSampleUseCase),
    serve(contract.getDashboard, 'plans.read', read.dashboardUseCase),
    serve(contract.getHeatMap, 'plans.read', read.heatMapUseCase),
    serve(contract.getIndicator, 'plans.read', read.indicatorUseCase),
    serve(contract.listSources, 'plans.read', read.sourcesUseCase),
    serve(contract.listTasks, 'plans.read', read.tasksUseCase),
    serve(contract.listDefinitions, 'plans.read', write.listDefinitionsUseCase),
    serve(contract.importPlans, 'plans.edit', write.importUseCase),
    serve(contract.archivePlan, 'plans.edit', write.archiveUseCase),
    serve(contract.recordTrigger, 'plans.edit', write.triggerUseCase),
    serve(contract.addEvidence, 'plans.edit', write.evidenceUseCase),
    serve(contract.keepProof, 'plans.edit', write.keepProofUseCase),
    serve(contract.addTypedValue, 'plans.edit', write.typedValueUseCase),
    serve(contract.addBaseline, 'plans.edit', write.baselineUseCase),
    serve(contract.addDocument, 'plans.edit', write.documentUseCase),
    serve(contract.addRevenue, 'plans.edit', write.revenueUseCase),
    serve(contract.addAreaInput, 'plans.edit', write.areaInputUseCase),
    serve(contract.withdrawEntry, 'plans.edit', write.withdrawUseCase),
    serve(contract.reviseDefinition, 'plans.edit', write.reviseUseCase),
    serve(contract.explainIndicator, 'plans.explain', write.explainUseCase),
    serve(contract.noteIndicator, 'plans.note', write.noteUseCase),
  ],
  contributes: [measures.add(newItemsMeasure, storyMediaMeasure)],
  plugin: async (app, services) => proofRoutes(app, services),
  start: async (services) => {
    await services.db.transaction().execute((tx) => seedDefinitions(tx, services.clock.now()))
  },
})
