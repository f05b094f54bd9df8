import { addAbsence, addDuty } from '../../src/commons/people/index.ts'
import { planningTables } from '../../src/newsroom/planning/server/tables.ts'
import { storyTables } from '../../src/newsroom/stories/server/tables.ts'
import { addDays, atTime, hanoiDay } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { foldText } from '../../src/platform/search/fold.ts'
import type { Medium } from '../../src/newsroom/planning/contract.ts'
import { planItems, planningSetting, roster, slots } from '../plan-items.ts'
import type { DemoPlanItem } from '../types.ts'
import { need, type Loading, type Step } from './context.ts'

const loadSetting: Step = async (tx, loading) => {
  const agencyId = need(loading.organisations, planningSetting.agency)
  await planningTables(tx)
    .insertInto('planning.setting')
    .values({ agency_id: agencyId, cut_off: planningSetting.cutOff, default_deadline: planningSetting.defaultDeadline })
    .execute()
  for (const [position, slot] of slots.entries()) {
    const id = newId()
    loading.slots.set(slot.name, id)
    await planningTables(tx)
      .insertInto('planning.slot')
      .values({
        id,
        agency_id: agencyId,
        medium: slot.medium,
        name: slot.name,
        starts: slot.starts ?? null,
        length_seconds: slot.lengthSeconds ?? null,
        position,
        closed_on: null,
      })
      .execute()
  }
}

const isPlanMedium = (medium: string): medium is Medium => ['web', 'print', 'radio', 'tv', 'social'].includes(medium)

const loadItem = async (tx: Parameters<Step>[0], loading: Loading, item: DemoPlanItem): Promise<void> => {
  const day = addDays(hanoiDay(loading.now), item.day)
  const story = item.story ? loading.stories.get(item.story) : undefined
  const registeredAt = new Date(Math.min(loading.now.getTime(), atTime(addDays(day, -1), '15:20').getTime()))
  const registeredBy = need(loading.people, item.registeredBy ?? item.people[0]?.person ?? 'thuha@minhson.example').id
  const id = newId(registeredAt.getTime())
  await planningTables(tx)
    .insertInto('planning.item')
    .values({
      id,
      agency_id: need(loading.organisations, item.agency),
      day,
      desk_id: need(loading.desks, `${item.agency}/${item.desk}`),
      title: item.title,
      title_folded: foldText(item.title),
      genre: item.genre,
      area_id: item.area ? need(loading.areas, item.area) : null,
      place: null,
      deadline: atTime(day, item.deadline),
      media: item.media.filter(isPlanMedium),
      slot_id: item.slot ? (loading.slots.get(item.slot) ?? null) : null,
      length_seconds: null,
      commitment_ids: item.commitments.map((code) => need(loading.commitments, code)),
      note: item.note ?? '',
      is_breaking: item.breaking,
      is_late: false,
      state: item.state,
      state_reason: null,
      origin: item.breaking ? 'breaking' : 'registered',
      story_id: story?.storyId ?? null,
      registered_by: registeredBy,
      registered_at: registeredAt,
      updated_at: registeredAt,
      version: 1,
    })
    .execute()
  for (const each of item.people) {
    await planningTables(tx)
      .insertInto('planning.assignment')
      .values({ item_id: id, person_id: need(loading.people, each.person).id, role: each.duty, assigned_by: registeredBy, assigned_at: registeredAt })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  if (story) await storyTables(tx).updateTable('stories.story').set({ plan_item_id: id }).where('id', '=', story.storyId).execute()
}

/** Older stories came from the board too: each gets the item it was registered with. */
const loadPastItems = async (tx: Parameters<Step>[0]): Promise<void> => {
  const rows = await storyTables(tx).selectFrom('stories.story').selectAll().where('plan_item_id', 'is', null).orderBy('created_at').execute()
  for (const story of rows) {
    const id = newId(story.created_at.getTime())
    const outputs = await storyTables(tx).selectFrom('stories.output').select('medium').where('story_id', '=', story.id).execute()
    const state = story.state === 'published' ? 'published' : story.state === 'in_review' ? 'submitted' : 'writing'
    await planningTables(tx)
      .insertInto('planning.item')
      .values({
        id,
        agency_id: story.agency_id,
        day: hanoiDay(story.updated_at),
        desk_id: story.desk_id,
        title: story.headline.slice(0, 300),
        title_folded: foldText(story.headline.slice(0, 300)),
        genre: story.genre,
        area_id: story.area_ids[0] ?? null,
        place: null,
        deadline: story.updated_at,
        media: outputs.map((output) => output.medium),
        slot_id: null,
        length_seconds: null,
        commitment_ids: story.commitment_ids,
        note: '',
        is_breaking: false,
        is_late: false,
        state,
        state_reason: null,
        origin: 'registered',
        story_id: story.id,
        registered_by: story.created_by,
        registered_at: story.created_at,
        updated_at: story.updated_at,
        version: 1,
      })
      .execute()
    await storyTables(tx).updateTable('stories.story').set({ plan_item_id: id }).where('id', '=', story.id).execute()
  }
}

const loadRoster: Step = async (tx, loading) => {
  const today = hanoiDay(loading.now)
  for (const entry of roster) {
    const personId = need(loading.people, entry.person).id
    const day = addDays(today, entry.day)
    if (entry.kind === 'duty_approver' || entry.kind === 'duty_editor') {
      await addDuty(tx, {
        agencyId: need(loading.organisations, 'bao-ptth'),
        personId,
        kind: entry.kind,
        fromAt: atTime(day, '17:00'),
        toAt: atTime(addDays(day, 1), '07:00'),
      })
    } else await addAbsence(tx, { personId, kind: entry.kind, fromDay: day, toDay: day })
  }
}

/** Today's and tomorrow's board, who is away and who is on duty. */
export const loadBoard: Step = async (tx, loading) => {
  await loadSetting(tx, loading)
  for (const item of planItems) await loadItem(tx, loading, item)
  await loadPastItems(tx)
  await loadRoster(tx, loading)
}
