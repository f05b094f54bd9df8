export { Genre, Section } from './contract.ts'
export { SectionSaved } from './events.ts'
export { addSection, listAllGenres, listSectionsOf } from './server/sections.ts'
