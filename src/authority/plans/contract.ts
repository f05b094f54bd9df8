/** What browser and server share. Plan documents, indicator definitions, values and forecasts; each in its own file. */
export * from './contract/plan-values.ts'
export * from './contract/plan-document.ts'
export * from './contract/plan-file.ts'
export * from './contract/target-statement.ts'
export * from './contract/indicator-definition.ts'
export * from './contract/indicator-value.ts'
export * from './contract/forecast.ts'
