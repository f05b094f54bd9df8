import type { TestApp } from '../../../apps/testing/test-app.ts'
import type { TestHouse } from '../../../commons/people/testing/house.ts'
import { addSection } from '../../../commons/vocabulary/index.ts'
import { newId } from '../../../platform/ids.ts'
import { approveOutput, changeStory, submitOutput, type Story } from '../contract.ts'
import { givenStory, liveSha } from './write.ts'

export type Desk = {
  /** A story with everything the checks ask for. */
  readonly filed: (author?: { id: string; token: string }, over?: Parameters<typeof givenStory>[2]) => Promise<{ story: Story; outputId: string }>
  readonly submit: (token: string, outputId: string, over?: object) => Promise<Story>
  readonly approve: (token: string, outputId: string, over?: object) => Promise<Story>
  /** Desk, secretary, leader. */
  readonly through: (outputId: string, over?: object) => Promise<Story>
}

/** The ways of a newsroom for tests that need a text under way or out. */
export const deskOf = async (t: TestApp, house: TestHouse): Promise<Desk> => {
  const sectionId = newId()
  await t.db.transaction().execute((tx) => addSection(tx, { id: sectionId, agencyId: house.agency.id, slug: 'thoi-su', name: 'Thời sự', position: 1 }))
  const submit: Desk['submit'] = async (token, outputId, over = {}) =>
    t.call(token, submitOutput, { params: { outputId }, body: { sha256: await liveSha(t, token, outputId), note: 'đã rà', ...over } })
  const approve: Desk['approve'] = async (token, outputId, over = {}) =>
    t.call(token, approveOutput, { params: { outputId }, body: { sha256: await liveSha(t, token, outputId), ...over } })
  return {
    filed: async (author = house.reporter, over = {}) => {
      const given = await givenStory(t, author, over)
      await t.call(author.token, changeStory, { params: { storyId: given.story.id }, body: { sectionId } })
      return given
    },
    submit,
    approve,
    through: async (outputId, over = {}) => {
      await approve(house.deskHead.token, outputId)
      await approve(house.secretary.token, outputId)
      return approve(house.leader.token, outputId, over)
    },
  }
}
