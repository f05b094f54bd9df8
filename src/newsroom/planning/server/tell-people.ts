import { subscriber } from '../../../platform/events/event.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import { notify } from '../../../commons/notifications/index.ts'
import { BreakingItemRegistered, PersonReminded, PlanItemAssigned } from '../events.ts'

const planPath = (day: string, itemId?: string): string => `/staff/planning?day=${day}${itemId ? `&item=${itemId}` : ''}`

export const tellAssigned = subscriber('planning.tell_assigned', PlanItemAssigned, (tx, event, { at }) =>
  notify(tx, {
    agencyId: event.agencyId,
    personIds: event.personIds,
    kind: 'planning.assigned',
    vi: `Bạn được phân công: “${event.title}”, ngày ${formatDay(event.day)}`,
    en: `You were assigned “${event.title}”, ${formatDay(event.day)}`,
    path: planPath(event.day, event.itemId),
    actorId: event.actorId,
    at,
  }),
)

export const ringDutyEditor = subscriber('planning.ring_duty_editor', BreakingItemRegistered, (tx, event, { at }) =>
  notify(tx, {
    agencyId: event.agencyId,
    personIds: event.dutyEditorIds,
    kind: 'planning.breaking',
    vi: `Tin nóng: “${event.title}”`,
    en: `Breaking: “${event.title}”`,
    path: planPath(event.day, event.itemId),
    urgent: true,
    actorId: event.actorId,
    at,
  }),
)

export const tellReminded = subscriber('planning.tell_reminded', PersonReminded, (tx, event, { at }) =>
  notify(tx, {
    agencyId: event.agencyId,
    personIds: [event.personId],
    kind: 'planning.reminded',
    vi: `Bạn chưa đăng ký tin, bài cho ngày ${formatDay(event.day)}`,
    en: `You have not registered a story for ${formatDay(event.day)}`,
    path: planPath(event.day),
    urgent: true,
    actorId: event.actorId,
    at,
  }),
)
