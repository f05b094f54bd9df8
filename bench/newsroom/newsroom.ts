import { sql } from 'kysely'
import { givenDesk, givenPerson, type TestPerson } from '../../src/commons/people/testing/house.ts'
import { hanoiDay } from '../../src/platform/clock.ts'
import { once, type Size } from '../figure.ts'
import { worldOf, type World } from '../site/world.ts'

/** The agency of the archive with its people and as many stories as it has articles, each with its plan item. */
export type Newsroom = {
  readonly world: World
  readonly desks: readonly string[]
  readonly reporter: TestPerson
  readonly deskHead: TestPerson
  readonly secretary: TestPerson
  readonly leader: TestPerson
  readonly today: string
}

const DESKS = ['Ban Thời sự', 'Ban Kinh tế', 'Ban Văn hóa – Xã hội', 'Ban Thể thao', 'Ban Bạn đọc', 'Ban Phát thanh', 'Ban Truyền hình', 'Ban Điện tử'] as const
const REPORTERS = 48
/** About what an agency of this size writes in a day: the stories reach back three years. */
const MINUTES_APART = 16

const peopleOf = async (world: World) => {
  const parents = { db: world.database.db, clock: { now: () => new Date() } }
  const organisationId = world.agencyId
  const desks: string[] = []
  for (const name of DESKS) desks.push((await givenDesk(parents, organisationId, name)).id)
  const reporters: TestPerson[] = []
  for (let number = 0; number < REPORTERS; number++)
    reporters.push(await givenPerson(parents, { organisationId, roles: ['reporter'], deskId: desks[number % desks.length]!, name: `Phóng viên ${number + 1}` }))
  return {
    desks,
    reporters,
    reporter: reporters[0]!,
    deskHead: await givenPerson(parents, { organisationId, roles: ['desk_head'], deskId: desks[0]!, name: 'Trần Bình' }),
    secretary: await givenPerson(parents, { organisationId, roles: ['secretary'], name: 'Phạm Dung' }),
    leader: await givenPerson(parents, { organisationId, roles: ['leader'], name: 'Hoàng Giang' }),
  }
}

/** The newest hundred are at work, the others are out but for three in a hundred; every twentieth was breaking. */
const fillStories = async ({ database, agencyId }: World, desks: readonly string[], people: readonly string[]): Promise<void> => {
  await sql`
    create table platform.bench_story as
    select number, uuidv7() as id, uuidv7() as item_id, uuidv7() as output_id, work.title, lower(unaccent(work.title)) as folded, work.section_id,
      (${desks}::uuid[])[1 + number % ${desks.length}] as desk_id,
      (${people}::uuid[])[1 + (number * 7) % ${people.length}] as writer_id, (${people}::uuid[])[1 + (number * 11 + 3) % ${people.length}] as second_id,
      now() - make_interval(mins => ${MINUTES_APART} * number::int) as at, number % 20 = 0 as is_breaking,
      case when number >= 100 then case when number % 33 = 0 then 'dropped' else 'published' end
        else (array['drafting', 'in_review', 'returned', 'approved', 'scheduled'])[1 + number % 5] end as state
    from (select row_number() over (order by id desc) - 1 as number, title, section_id from record.work where agency_id = ${agencyId}) as work`.execute(
    database.db,
  )
  await sql`
    insert into stories.story (id, agency_id, plan_item_id, desk_id, headline, headline_folded, genre, section_id, is_breaking, state, created_by, created_at, updated_at)
    select id, ${agencyId}, item_id, desk_id, title, folded, 'news', section_id, is_breaking, state, writer_id, at, at from platform.bench_story`.execute(
    database.db,
  )
  await sql`
    insert into stories.output (id, story_id, agency_id, medium, state, next_level, submitted_by, submitted_at, publish_at, created_at)
    select output_id, id, ${agencyId}, 'web', state, case when state = 'in_review' then 0 end, writer_id, at, case when state = 'scheduled' then at + interval '1 day' end, at
    from platform.bench_story`.execute(database.db)
  await sql`
    insert into stories.contributor (story_id, position, person_id, name, role)
    select id, 0, writer_id, 'Phóng viên', 'writer' from platform.bench_story
    union all select id, 1, second_id, 'Phóng viên', 'writer' from platform.bench_story where number % 3 = 0`.execute(database.db)
  await sql`
    insert into planning.item (id, agency_id, day, desk_id, title, title_folded, genre, deadline, media, is_breaking, state, origin, story_id, registered_by, registered_at, updated_at)
    select item_id, ${agencyId}, (at at time zone 'Asia/Ho_Chi_Minh')::date, desk_id, title, folded, 'news', at, array[(array['web', 'print', 'radio', 'tv'])[1 + number % 4]], is_breaking,
      case state when 'dropped' then 'cancelled' when 'published' then 'published' when 'drafting' then 'writing' else 'submitted' end,
      case when is_breaking then 'breaking' else 'registered' end, id, writer_id, at - interval '1 day', at from platform.bench_story`.execute(database.db)
  await sql`
    insert into planning.assignment (item_id, person_id, role, assigned_by, assigned_at)
    select item_id, writer_id, 'writer', writer_id, at from platform.bench_story where number % 4 > 0`.execute(database.db)
  await sql`drop table platform.bench_story`.execute(database.db)
  await database.pool.query('vacuum analyze')
}

const makeNewsroom = async (size: Size): Promise<Newsroom> => {
  const world = await worldOf(size)
  const { reporters, ...people } = await peopleOf(world)
  await fillStories(
    world,
    people.desks,
    reporters.map((person) => person.id),
  )
  return { world, ...people, today: hanoiDay(new Date()) }
}

/** Made once for all figures of a run. */
export const newsroomOf = once(makeNewsroom)
