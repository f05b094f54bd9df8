/** Two years of the province before today, the same on every machine and on every start. */
export { declaredHistory, declaredWorks, type DeclaredWork } from './history/declared.ts'
export { coverage, documents, type Coverage, type DemoDocument, type DocumentKind } from './history/documents.ts'
export {
  circulation,
  monthBefore,
  monthsBetween,
  orders,
  revenue,
  revenueByYear,
  revenueSources,
  type CirculationRow,
  type Order,
  type OrderLine,
  type RevenueRow,
  type RevenueSource,
} from './history/ledger.ts'
export { siteReadings, storyReadings, type SiteReading, type StoryReading } from './history/readings.ts'
