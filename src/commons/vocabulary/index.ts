export { Genre, Section } from './contract.ts'
export { addSection, listAllGenres, listSectionsOf } from './server/sections.ts'
