import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { newId } from '../../../platform/ids.ts'
import { givenHouse, type TestHouse } from '../../people/testing/house.ts'
import { listSections, saveSection } from '../contract.ts'

const t = useTestApp()
let house: TestHouse
beforeAll(async () => {
  house = await givenHouse(t)
})

const body = { slug: 'thoi-su', name: 'Thời sự', position: 1, isOpen: true }
const save = (sectionId: string, over: Partial<typeof body> = {}, token: string | null = house.secretary.token) =>
  t.call(token, saveSection, { params: { sectionId }, body: { ...body, ...over } })

describe('sections of an agency', () => {
  it('are added, renamed, put in order, closed and opened; each change is audited and announced', async () => {
    const [first, second] = [newId(), newId()]
    await save(first)
    await save(second, { slug: 'kinh-te', name: 'Kinh tế', position: 2 })
    await save(second, { slug: 'kinh-te', name: 'Kinh tế, tài chính', position: 0 })
    await save(first, { isOpen: false })
    expect((await t.call(house.reporter.token, listSections)).items).toMatchObject([
      { name: 'Kinh tế, tài chính', isOpen: true },
      { name: 'Thời sự', isOpen: false },
    ])
    expect(await save(first, { isOpen: true })).toMatchObject({ isOpen: true })
    const { rows } = await sql<{ audits: number; events: number }>`select
      (select count(*)::int from platform.audit where action = 'vocabulary.save_section' and subject_id = ${first}) as audits,
      (select count(*)::int from platform.event where name = 'vocabulary.section_saved' and payload->>'sectionId' = ${first}) as events`.execute(t.db)
    expect(rows[0]).toEqual({ audits: 3, events: 3 })
  })

  it('keep the address readers know, and take none the site uses itself', async () => {
    const id = newId()
    await save(id, { slug: 'van-hoa', name: 'Văn hóa' })
    await expect(save(id, { slug: 'van-hoa-moi', name: 'Văn hóa' })).rejects.toMatchObject({ code: 'vocabulary.slug_is_promised' })
    await expect(save(newId(), { slug: 'van-hoa' })).rejects.toMatchObject({ code: 'vocabulary.slug_taken' })
    await expect(save(newId(), { slug: 'tim-kiem' })).rejects.toMatchObject({ code: 'vocabulary.slug_reserved' })
    await expect(save(newId(), { slug: 'Văn hóa' })).rejects.toMatchObject({ status: 400 })
  })

  it('are set only by those who may, of the own agency', async () => {
    const id = newId()
    await save(id, { slug: 'the-thao', name: 'Thể thao' })
    await expect(save(id, { slug: 'the-thao' }, null)).rejects.toMatchObject({ status: 401 })
    await expect(save(id, { slug: 'the-thao' }, house.reporter.token)).rejects.toMatchObject({ status: 403 })
    await expect(save(id, { slug: 'the-thao', name: 'Khác' }, house.stranger.token)).rejects.toMatchObject({ code: 'vocabulary.section_not_found' })
    const { rows } = await sql<{ name: string }>`select name from vocabulary.section where id = ${id}`.execute(t.db)
    expect(rows).toEqual([{ name: 'Thể thao' }])
  })
})
