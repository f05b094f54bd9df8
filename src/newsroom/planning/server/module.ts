import { movePlan } from './move-to-successor.ts'
import { measures } from '../../../commons/measures/index.ts'
import { refuse } from '../../../platform/errors.ts'
import { serve } from '../../../platform/http/serve.ts'
import { defineModule } from '../../../platform/module.ts'
import {
  assignPlanItem,
  cancelPlanItem,
  changePlanItem,
  closeDay,
  copyDay,
  declinePlanItem,
  getPlanItem,
  getPrefill,
  getRegistration,
  listItemHistory,
  listPlanItems,
  listSimilarItems,
  listSlots,
  registerPlanItem,
  remindPerson,
  restorePlanItem,
  savePlanningSetting,
  saveSlot,
} from '../contract.ts'
import { planningErrors } from '../errors.ts'
import { holdPlanItem } from '../live.ts'
import { planningMigrations } from '../migrations/index.ts'
import { holdItem, showHeld, streamBoards, toOpenBoards } from './board-stream.ts'
import { assignItem, cancelItem, changeItem, declineItem, restoreItem } from './change-item.ts'
import { close, copyItems, remind, saveSettingUseCase, saveSlotUseCase } from './day-acts.ts'
import { historyOf } from './item-history.ts'
import { listItems, listSimilar, registrationOf } from './list-items.ts'
import { worksFromBoard } from './measures.ts'
import { presentItem } from './present.ts'
import { prefillUseCase, registerItem } from './register-item.ts'
import { planningTables } from './tables.ts'
import { ringDutyEditor, tellAssigned, tellReminded } from './tell-people.ts'
import { planTies } from './ties.ts'

const writers = ['reporter', 'contributor', 'editor', 'desk_head', 'secretary', 'leader', 'technician']

export const planningModule = defineModule({
  name: 'newsroom/planning',
  migrations: planningMigrations,
  subscribers: [movePlan, tellAssigned, ringDutyEditor, tellReminded],
  broadcasts: [toOpenBoards, showHeld],
  plugin: streamBoards,
  contributes: [measures.add(worksFromBoard), planTies],
  permissions: [
    { name: 'planning.view', vi: 'Xem kế hoạch tin, bài', en: 'See the story plan', roles: [...writers, 'admin'] },
    { name: 'planning.register', vi: 'Đăng ký tin, bài', en: 'Register stories', roles: writers },
    { name: 'planning.assign', vi: 'Phân công, đặt hạn', en: 'Assign people and set deadlines', roles: ['desk_head', 'secretary', 'leader'] },
    { name: 'planning.manage', vi: 'Điều hành kế hoạch toàn tòa soạn', en: 'Run the whole newsroom’s plan', roles: ['secretary', 'leader'] },
  ],
  routes: [
    serve(listSimilarItems, 'planning.view', listSimilar),
    serve(getPrefill, 'planning.register', prefillUseCase),
    serve(registerPlanItem, 'planning.register', registerItem),
    serve(listPlanItems, 'planning.view', listItems),
    serve(getPlanItem, 'planning.view', async (ctx, { params }) => {
      const row = await planningTables(ctx.db)
        .selectFrom('planning.item')
        .selectAll()
        .where('id', '=', params.itemId)
        .where('agency_id', '=', ctx.actor.organisationId)
        .executeTakeFirst()
      return row ? presentItem(ctx.db, ctx.actor, row) : refuse(planningErrors, 'planning.not_found')
    }),
    serve(listItemHistory, 'planning.view', historyOf),
    serve(holdPlanItem, 'planning.register', holdItem),
    serve(changePlanItem, 'planning.register', changeItem),
    serve(assignPlanItem, 'planning.assign', assignItem),
    serve(declinePlanItem, 'planning.register', declineItem),
    serve(cancelPlanItem, 'planning.register', cancelItem),
    serve(restorePlanItem, 'planning.register', restoreItem),
    serve(getRegistration, 'planning.assign', registrationOf),
    serve(remindPerson, 'planning.assign', remind),
    serve(closeDay, 'planning.assign', close),
    serve(copyDay, 'planning.assign', copyItems),
    serve(listSlots, 'planning.view', async (ctx) => {
      const rows = await planningTables(ctx.db)
        .selectFrom('planning.slot')
        .selectAll()
        .where('agency_id', '=', ctx.actor.organisationId)
        .where('closed_on', 'is', null)
        .orderBy('position')
        .execute()
      return {
        items: rows.map((row) => ({
          id: row.id,
          medium: row.medium,
          name: row.name,
          starts: row.starts?.slice(0, 5) ?? null,
          lengthSeconds: row.length_seconds,
          position: row.position,
        })),
      }
    }),
    serve(saveSlot, 'planning.manage', saveSlotUseCase),
    serve(savePlanningSetting, 'planning.manage', saveSettingUseCase),
  ],
})
