import {
  AppearanceClosed,
  AppearanceOpened,
  countAppearancesOn,
  listAppearanceDays,
  recordedSince,
  WorksImported,
  WorkWithdrawn,
} from '../../../record/index.ts'
import { defineMeasure, on } from '../../define.ts'
import { recordDims } from './dims.ts'

/** Works by the channel that carried them, counted once a channel on the day they first appeared there. */
export const appearancesMeasure = defineMeasure({
  name: 'record.appearances',
  kind: 'flow',
  title: { vi: 'Tác phẩm theo kênh đăng, phát', en: 'Works by channel' },
  unit: { vi: 'tác phẩm', en: 'works' },
  dims: [
    { name: 'channelKind', many: false, title: { vi: 'Loại kênh', en: 'Kind of channel' } },
    { name: 'channelId', many: false, title: { vi: 'Kênh', en: 'Channel' } },
    recordDims.medium,
  ],
  version: 1,
  daily: async (tx, asked) =>
    (await countAppearancesOn(tx, asked)).map((fact) => ({
      day: fact.day,
      dims: { channelKind: fact.kind, channelId: fact.channelId, medium: fact.medium },
      value: fact.works,
    })),
  factDays: listAppearanceDays,
  measuredSince: recordedSince,
  touchedBy: [
    on(AppearanceOpened, (event) => [{ agencyId: event.agencyId, day: event.openedDay }]),
    on(AppearanceClosed, (event) => [{ agencyId: event.agencyId, day: event.openedDay }]),
    on(WorkWithdrawn, (event) => [{ agencyId: event.agencyId, day: event.day }]),
    on(WorksImported, (event) => event.days.map((day) => ({ agencyId: event.agencyId, day }))),
  ],
})
