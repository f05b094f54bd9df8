import type { FastifyInstance } from 'fastify'
import { staffPages } from '../../../src/apps/staff-pages.ts'
import { peopleModule } from '../../../src/commons/people/server/module.ts'
import { defineErrors, refuse } from '../../../src/platform/errors.ts'
import { createApp } from '../../../src/platform/http/app.ts'
import { serve } from '../../../src/platform/http/serve.ts'
import { defineModule } from '../../../src/platform/module.ts'
import type { Services } from '../../../src/platform/services.ts'
import { addThing, breakThing, listThings, removeThings, states, type Thing } from './contract.ts'

const thingErrors = defineErrors({
  'things.locked': {
    status: 409,
    vi: () => 'Chưa đăng ký được: ban Thời sự đã khóa sổ ngày 22/11. Chọn ngày khác hoặc nhờ trưởng ban mở sổ.',
    en: () => 'The desk has closed this day.',
  },
})

const titles = [
  'Khánh thành cầu Phong Châu',
  'Xã Vân Lĩnh di dời 32 hộ khỏi vùng sạt lở',
  'Lễ hội đền Thượng đón 20.000 lượt khách',
  'Giá chè búp tươi tăng, nông dân Thanh Ba phấn khởi',
  'Đường nối hai ủy ban xã sau sáp nhập: người dân chờ gì',
]
const names = ['Nguyễn An', 'Lê Hà', 'Trần Bình', 'Phạm Dung', 'Hoàng Giang']

const someThings = (count: number): Thing[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `thing-${index + 1}`,
    title: `${titles[index % titles.length]!}${index >= titles.length ? ` (${Math.floor(index / titles.length) + 1})` : ''}`,
    state: states[index % states.length]!,
    desk: index % 3 === 0 ? 'Ban Văn hóa – Xã hội' : 'Ban Thời sự',
    people: names.slice(0, 1 + (index % 5)).map((name) => ({ id: name, name })),
    at: new Date(Date.UTC(2026, 10, 22, 1 + (index % 9), 30)).toISOString(),
    words: 300 + index * 17,
  }))

/** Things in memory, and what arrived how often: enough of a room to look at the page parts and the outbox. */
export const kitServer = (): {
  readonly arrived: string[]
  readonly refuse: (refused: boolean) => void
  readonly open: (services: Services, folder: string) => Promise<FastifyInstance>
} => {
  let things = someThings(42)
  let refused = false
  const arrived: string[] = []
  const module = defineModule({
    name: 'tests/things',
    routes: [
      serve(listThings, 'signed-in', async (_ctx, { query }) => ({
        items: things
          .filter((thing) => (query.state ?? []).length === 0 || query.state?.includes(thing.state))
          .filter((thing) => thing.title.toLowerCase().includes((query.words ?? '').toLowerCase()))
          .toSorted((a, b) =>
            query.sort === 'title' ? a.title.localeCompare(b.title, 'vi') : query.sort === '-title' ? b.title.localeCompare(a.title, 'vi') : 0,
          ),
      })),
      serve(addThing, 'signed-in', async (ctx, { body }) => {
        arrived.push(body.id)
        if (refused) refuse(thingErrors, 'things.locked')
        const known = things.find((thing) => thing.id === body.id)
        if (known) return known
        const made: Thing = { ...someThings(1)[0]!, id: body.id, title: body.title, state: 'draft', people: [{ id: ctx.actor.personId, name: ctx.actor.name }] }
        things = [made, ...things]
        return made
      }),
      serve(removeThings, 'signed-in', async (_ctx, { body }) => {
        things = things.filter((thing) => !body.ids.includes(thing.id))
        return { removed: body.ids.length }
      }),
      serve(breakThing, 'signed-in', async () => refuse(thingErrors, 'things.locked')),
    ],
  })
  return {
    arrived,
    refuse: (next) => {
      refused = next
    },
    open: (services, folder) => createApp(services, [peopleModule, module, staffPages(folder)]),
  }
}
