/** Front door for servers. */
export { BandChanged, FrontArranged } from './events.ts'
export { frontSlots, type Band, type FrontSlot } from './front.ts'
export { arrangeFrontPage } from './server/front/curate.ts'
export { mostReadSources, startPages, type MostReadSource, type SiteDoor, type StartPage } from './slots.ts'
