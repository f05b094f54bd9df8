import { serve } from '../../../platform/http/serve.ts'
import { defineModule } from '../../../platform/module.ts'
import * as contract from '../contract.ts'
import { reportMigrations } from '../migrations/index.ts'
import { saveDueRuleUseCase } from './due-rule.ts'
import { receiveUseCase, reportFiles, returnUseCase, submitUseCase } from './hand-in.ts'
import { listUseCase } from './list.ts'
import { refreshUseCase } from './refresh.ts'
import { addRemarkUseCase, resolveRemarkUseCase } from './remarks.ts'
import { remindUseCase } from './remind.ts'
import { beginUseCase, getUseCase, writeUseCase } from './reports.ts'

const writers = ['leader', 'secretary', 'officer', 'department_leader']

export const reportsModule = defineModule({
  name: 'authority/reports',
  migrations: reportMigrations,
  permissions: [
    { name: 'reports.view', vi: 'Xem báo cáo định kỳ', en: 'See periodic reports', roles: [...writers, 'auditor'] },
    { name: 'reports.write', vi: 'Soạn và gửi báo cáo', en: 'Write and hand in reports', roles: writers },
    {
      name: 'reports.receive',
      vi: 'Nhận, trả lại báo cáo của cơ quan báo chí',
      en: 'Receive or return agencies’ reports',
      roles: ['officer', 'department_leader'],
    },
  ],
  routes: [
    serve(contract.listReports, 'reports.view', listUseCase),
    serve(contract.beginReport, 'reports.write', beginUseCase),
    serve(contract.getReport, 'reports.view', getUseCase),
    serve(contract.writeReport, 'reports.write', writeUseCase),
    serve(contract.refreshFacts, 'reports.write', refreshUseCase),
    serve(contract.addRemark, 'reports.view', addRemarkUseCase),
    serve(contract.resolveRemark, 'reports.view', resolveRemarkUseCase),
    serve(contract.remindAgencies, 'reports.receive', remindUseCase),
    serve(contract.submitReport, 'reports.write', submitUseCase),
    serve(contract.receiveReport, 'reports.receive', receiveUseCase),
    serve(contract.returnReport, 'reports.receive', returnUseCase),
    serve(contract.saveDueRule, 'reports.receive', saveDueRuleUseCase),
  ],
  plugin: reportFiles,
})
