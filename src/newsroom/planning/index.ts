export { BreakingItemRegistered, PersonReminded, PlanItemAssigned, PlanItemChanged } from './events.ts'
export { ensureItemForStory, followStory, linkStory } from './server/story-link.ts'
export { boardSince } from './server/measures.ts'
