/** The front door for staff pages of every room; see README.md. */
export { callApi } from './data/call.ts'
export { useApi, useCache, useLoadMore, useSend, type Look, type LoadMore, type Send } from './data/query.ts'
export { useDraft, type Draft } from './data/draft.ts'
export { useLiveStream, type LiveState } from './data/live-stream.ts'
export { Icon, type IconName } from './icons/Icon.tsx'
export { Chart, type ChartTable } from './kit/Chart.tsx'
export { useConfirmDanger, type DangerousAct } from './kit/confirm-danger.tsx'
export { nonce, useNow, useOnline, usePhone } from './kit/device.ts'
export { Figure, formatChange, TrendLine, type FigureProps } from './kit/Figures.tsx'
export { DayPicker } from './kit/DayPicker.tsx'
export { FilterBar, FilterChips, FilterMore, FilterSearch, FilterSelect, type Choice } from './kit/Filters.tsx'
export { LongWork } from './kit/LongWork.tsx'
export { useNotice, useUndo, type Notice } from './kit/notices.tsx'
export { PageHeader, type PageHeaderProps } from './kit/PageHeader.tsx'
export { initialsOf, People, PersonAvatar, PersonName, type PersonRef } from './kit/People.tsx'
export { SaveState, type Saving } from './kit/SaveState.tsx'
export { CursorAtOnce } from './kit/CursorAtOnce.tsx'
export { Sheet } from './kit/Sheet.tsx'
export { StateBadge, type StateTone } from './kit/StateBadge.tsx'
export { EmptyState, ErrorState, Loaded, LoadingRows } from './kit/States.tsx'
export { DataTable, type BulkAction, type DataTableProps } from './kit/table/DataTable.tsx'
export type { Column } from './kit/table/columns.ts'
export { ViewMenu } from './kit/table/TableTools.tsx'
export { ClockInput, DayInput, OptionalClockInput, OptionalDayInput } from './kit/TypedInputs.tsx'
export { DayText, When } from './kit/Times.tsx'
export { HomeCard, HomeRow } from './kit/HomeCard.tsx'
export {
  defineStaffManifest,
  type Command,
  type CreateAction,
  type NavItem,
  type SearchHit,
  type SearchSource,
  type StaffManifest,
  type StaffRoute,
  type Wing,
} from './manifest.ts'
export { choiceFilter, flagFilter, listFilter, optionalFilter, textFilter } from './navigation/address.ts'
export { useAddressFilters, type AddressFilters } from './navigation/filters.ts'
export { StaffLink, useGo, usePageTitle, useRouteParams } from './navigation/links.tsx'
export type { Shortcut } from './navigation/keys.ts'
export { useShortcuts } from './navigation/shortcuts.ts'
export { useQueue, useQueued, type QueuedAct } from './outbox/hooks.ts'
export { OfflineBar } from './outbox/OfflineBar.tsx'
export { Can, useActor, type StaffActor } from './session.tsx'
export { fill, Slot, useFills, type SlotProps } from './slots.tsx'
export { useLanguage, useText, type Language, type Text } from './words/language.ts'
export { defineMessages } from './words/messages.ts'
export { isOffline, sentenceOf } from './words/sentence-of.ts'
