export { Area } from './contract.ts'
export { addAreas, findAreas, listAreasOf, type NewArea } from './server/areas.ts'
