import type { Tx } from '../../../platform/db/connect.ts'
import { subscriber, type Delivery } from '../../../platform/events/event.ts'
import { notify } from '../../../commons/notifications/index.ts'
import { listDutyAt } from '../../../commons/people/index.ts'
import { ChainMoved, ScheduleRefused, StoryPublished, StoryReturned, StorySigned, StorySubmitted } from '../events.ts'
import { loadOutput, type Loaded } from './workflow/load.ts'

type About = { outputId: string; storyId: string; agencyId: string; headline: string; actorId: string | null }

const load = (tx: Tx, event: About, { at }: Delivery): Promise<Loaded> =>
  loadOutput(tx, { outputId: event.outputId, agencyId: event.agencyId, at, lock: false })
const writersOf = (loaded: Loaded): string[] => [...new Set([...loaded.writerIds, ...(loaded.output.submitted_by ? [loaded.output.submitted_by] : [])])]
const editorPath = (event: About): string => `/staff/stories/${event.storyId}?output=${event.outputId}`
const approvalPath = (event: About): string => `/staff/approvals/${event.outputId}`

/** Breaking news also rings whoever is on duty to sign alone, whatever level it waits for. */
const callDuty = async (tx: Tx, event: About, { at }: Delivery, called: readonly string[]): Promise<void> => {
  const onDuty = (await listDutyAt(tx, event.agencyId, 'duty_approver', at)).filter(({ id }) => !called.includes(id))
  await notify(tx, {
    agencyId: event.agencyId,
    personIds: onDuty.map(({ id }) => id),
    kind: 'stories.waiting',
    vi: `Tin nóng trong ca trực của bạn: “${event.headline}”`,
    en: `Breaking during your duty: “${event.headline}”`,
    path: approvalPath(event),
    urgent: true,
    actorId: event.actorId,
    at,
  })
}

/** Calls those who may sign now; breaking news rings. */
const callNext = async (tx: Tx, event: About, delivery: Delivery): Promise<void> => {
  const loaded = await load(tx, event, delivery)
  if (loaded.output.state !== 'in_review') return
  const { levels } = loaded.signing.chain
  const index = Math.min(loaded.next, levels.length - 1)
  const people = loaded.signing.holders(index).filter((person) => !loaded.writerIds.includes(person.id))
  if (loaded.story.is_breaking) await callDuty(tx, event, delivery, [...people.map(({ id }) => id), ...loaded.writerIds])
  await notify(tx, {
    agencyId: event.agencyId,
    personIds: people.map((person) => person.id),
    kind: 'stories.waiting',
    vi: `Chờ bạn duyệt (${levels[index]!.name}): “${event.headline}”`,
    en: `Waits for your approval: “${event.headline}”`,
    path: approvalPath(event),
    urgent: loaded.story.is_breaking,
    actorId: event.actorId,
    at: delivery.at,
  })
}

export const callAfterSubmit = subscriber('stories.call_after_submit', StorySubmitted, callNext)
export const callAfterSign = subscriber('stories.call_after_sign', StorySigned, callNext)

export const callAfterEdit = subscriber('stories.call_after_edit', ChainMoved, callNext)

export const tellReturned = subscriber('stories.tell_returned', StoryReturned, async (tx, event, delivery) =>
  notify(tx, {
    agencyId: event.agencyId,
    personIds: writersOf(await load(tx, event, delivery)),
    kind: 'stories.returned',
    vi: `Trả lại “${event.headline}”: ${event.reason}`.slice(0, 500),
    en: `Returned “${event.headline}”: ${event.reason}`.slice(0, 500),
    path: editorPath(event),
    urgent: true,
    actorId: event.actorId,
    at: delivery.at,
  }),
)

export const tellPublished = subscriber('stories.tell_published', StoryPublished, async (tx, event, delivery) =>
  notify(tx, {
    agencyId: event.agencyId,
    personIds: writersOf(await load(tx, event, delivery)),
    kind: 'stories.published',
    vi: `Đã xuất bản: “${event.headline}”`,
    en: `Published: “${event.headline}”`,
    path: editorPath(event),
    actorId: event.actorId,
    at: delivery.at,
  }),
)

export const tellScheduleRefused = subscriber('stories.tell_schedule_refused', ScheduleRefused, async (tx, event, delivery) => {
  const loaded = await load(tx, event, delivery)
  const last = loaded.signing.chain.levels.length - 1
  await notify(tx, {
    agencyId: event.agencyId,
    personIds: [...writersOf(loaded), ...loaded.signing.holders(last).map((person) => person.id)],
    kind: 'stories.schedule_refused',
    vi: `Chưa lên trang theo giờ hẹn: “${event.headline}” đã bị sửa sau khi duyệt hoặc chưa đạt kiểm tra. Hãy mở bài và duyệt lại.`,
    en: `Not published at its hour: “${event.headline}” changed after approval or a check blocks it.`,
    path: editorPath(event),
    urgent: true,
    actorId: null,
    at: delivery.at,
  })
})
