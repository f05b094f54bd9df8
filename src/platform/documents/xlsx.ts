export { cellText, readSheet, type ReadSheet, type SheetCell, type SheetRow } from './xlsx-read.ts'
export { sheetLimits } from './xlsx-guard.ts'
export { writeSheet, type SheetColumn, type SheetContent, type SheetFormat, type SheetValue } from './xlsx-write.ts'
