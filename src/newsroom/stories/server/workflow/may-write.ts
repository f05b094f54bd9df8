import { refuse } from '../../../../platform/errors.ts'
import type { Actor } from '../../../../platform/http/actor.ts'
import { storyErrors } from '../../errors.ts'
import type { StoryRecord } from '../tables.ts'
import type { Contributor } from './live-text.ts'

type Owned = Pick<StoryRecord, 'created_by' | 'desk_id' | 'state'>

/** Writers of the piece, editors of its desk, heads, the secretary and leaders. */
const worksOn = (actor: Actor, story: Owned, contributors: readonly Contributor[]): boolean => {
  if (!actor.permissions.has('stories.write')) return false
  if (story.created_by === actor.personId || contributors.some((each) => each.personId === actor.personId)) return true
  if (actor.permissions.has('stories.edit_all')) return true
  return actor.permissions.has('stories.edit') && (story.desk_id === null || actor.deskIds.includes(story.desk_id))
}

export const mayWrite = (actor: Actor, story: Owned, contributors: readonly Contributor[]): boolean =>
  story.state !== 'dropped' && worksOn(actor, story, contributors)

/** Whoever could write it may go on with it after it was dropped. */
export const mayPickUp = (actor: Actor, story: Owned, contributors: readonly Contributor[]): boolean =>
  story.state === 'dropped' && worksOn(actor, story, contributors)

export const assertMayWrite = (actor: Actor, story: Owned, contributors: readonly Contributor[]): void => {
  if (!mayWrite(actor, story, contributors)) refuse(storyErrors, 'stories.not_permitted')
}
