import { stories } from '../../stories/index.ts'
import type { Step } from '../context.ts'
import { loadPublished } from './published.ts'
import { insertStory } from './rows.ts'
import { tell } from './told.ts'
import { loadUnfinished } from './unfinished.ts'

/** Every story as if it had been written, signed and published here at its hour. */
export const loadStories: Step = async (tx, loading) => {
  const told = stories.map((story) => tell(loading, story)).sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const each of told) {
    await insertStory(tx, loading, each)
    const out = each.story.state.kind === 'published' || each.story.state.kind === 'withdrawn'
    if (out) await loadPublished(tx, loading, each)
    else await loadUnfinished(tx, loading, each)
  }
}
