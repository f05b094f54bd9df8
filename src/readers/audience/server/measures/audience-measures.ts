import { defineMeasure, type Measure } from '../../../../commons/measures/index.ts'
import { audienceNames } from '../measure-names.ts'
import { drillInto } from './drill.ts'
import { countedDays, measuredSince, siteDays, type SiteDay } from './site-days.ts'

const area = { name: 'area', many: false, title: { vi: 'Xã, phường bạn đọc chọn', en: 'Commune the reader chose' } }

type Of = Pick<Measure, 'name' | 'title' | 'unit'> & { readonly column: 'views' | 'seconds' | 'readers' | 'addresses'; readonly onlyPlaced?: boolean }

/** A column of the sites' days. All are flows: keys of different days differ, so readers of several days add up to reader days. */
const measureOf = ({ column, onlyPlaced = false, ...named }: Of): Measure =>
  defineMeasure({
    ...named,
    kind: 'flow',
    dims: [area],
    version: 1,
    daily: async (tx, asked) =>
      (await siteDays(tx, asked))
        .filter((row: SiteDay) => row[column] > 0 && (!onlyPlaced || row.area !== null))
        .map((row) => ({ day: row.day, dims: { area: row.area }, value: row[column] })),
    factDays: countedDays,
    measuredSince,
    drill: drillInto(column, onlyPlaced),
    // readings are no events: counting them marks their day
    touchedBy: [],
  })

export const pageViewsMeasure = measureOf({
  name: audienceNames.pageViews,
  title: { vi: 'Lượt xem trang', en: 'Page views' },
  unit: { vi: 'lượt xem', en: 'views' },
  column: 'views',
})
export const engagedMeasure = measureOf({
  name: audienceNames.engagedSeconds,
  title: { vi: 'Thời gian đọc', en: 'Engaged time' },
  unit: { vi: 'giây', en: 'seconds' },
  column: 'seconds',
})
export const readersMeasure = measureOf({
  name: audienceNames.readers,
  title: { vi: 'Bạn đọc trong ngày, cộng các ngày', en: 'Readers of the day, days added up' },
  unit: { vi: 'bạn đọc–ngày', en: 'reader days' },
  column: 'readers',
})
export const readersByAreaMeasure = measureOf({
  name: audienceNames.readersByArea,
  title: { vi: 'Bạn đọc trong ngày đã chọn nơi ở', en: 'Readers of the day who chose their commune' },
  unit: { vi: 'bạn đọc–ngày', en: 'reader days' },
  column: 'readers',
  onlyPlaced: true,
})
export const addressesByAreaMeasure = measureOf({
  name: audienceNames.addressesByArea,
  title: { vi: 'Địa chỉ mạng trong ngày theo nơi ở bạn đọc chọn', en: 'Network addresses of the day by the commune readers chose' },
  unit: { vi: 'địa chỉ–ngày', en: 'address days' },
  column: 'addresses',
})
