import { refuse } from '../../../../platform/errors.ts'
import type { Actor } from '../../../../platform/http/actor.ts'
import { storyErrors } from '../../errors.ts'
import type { StoryRecord } from '../tables.ts'
import type { Contributor } from './live-text.ts'

type Owned = Pick<StoryRecord, 'created_by' | 'desk_id' | 'state'>

/** Writers of the piece, editors of its desk, heads, the secretary and leaders. */
export const mayWrite = (actor: Actor, story: Owned, contributors: readonly Contributor[]): boolean => {
  if (!actor.permissions.has('stories.write') || story.state === 'dropped') return false
  if (story.created_by === actor.personId || contributors.some((each) => each.personId === actor.personId)) return true
  if (actor.permissions.has('stories.edit_all')) return true
  return actor.permissions.has('stories.edit') && (story.desk_id === null || actor.deskIds.includes(story.desk_id))
}

export const assertMayWrite = (actor: Actor, story: Owned, contributors: readonly Contributor[]): void => {
  if (!mayWrite(actor, story, contributors)) refuse(storyErrors, 'stories.not_permitted')
}
