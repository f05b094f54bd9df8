export { BreakingItemRegistered, PersonReminded, PlanItemAssigned, PlanItemChanged } from './events.ts'
export { cancelWithStory, ensureItemForStory, findItemState, followStory, linkStory } from './server/story-link.ts'
export { boardSince } from './server/measures.ts'
