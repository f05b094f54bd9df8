/** Names other rooms bind to; never renamed. */
export const audienceNames = {
  pageViews: 'audience.page_views',
  engagedSeconds: 'audience.engaged_seconds',
  readers: 'audience.readers',
  readersByArea: 'audience.readers_by_area',
  addressesByArea: 'audience.addresses_by_area',
  reportsOpened: 'audience.reports_opened',
} as const

/** Those that messages of reader pages change. */
export const audienceMeasureNames: readonly string[] = [
  audienceNames.pageViews,
  audienceNames.engagedSeconds,
  audienceNames.readers,
  audienceNames.readersByArea,
  audienceNames.addressesByArea,
]
