import { newId } from '../../../../platform/ids.ts'
import type { AgencyWords } from '../words/use-agency-words.ts'

export type KeptFile = { readonly fileSha256: string; readonly name: string }

/** A line as it is typed: words, not ids, so that it can be pasted from a sheet and kept on the device. */
export type DayRow = {
  readonly id: string
  readonly time: string
  /** Page on paper, bulletin on air. */
  readonly place: string
  readonly title: string
  readonly genre: string
  readonly commitments: string
  readonly authors: string
  readonly evidence: readonly KeptFile[]
}
export type TextField = Exclude<keyof DayRow, 'id' | 'evidence'>
/** In the order they stand in the grid. */
export const textFields: readonly TextField[] = ['time', 'place', 'title', 'genre', 'commitments', 'authors']

export const emptyRow = (over: Partial<DayRow> = {}): DayRow => ({
  id: newId(),
  time: '',
  place: '',
  title: '',
  genre: '',
  commitments: '',
  authors: '',
  evidence: [],
  ...over,
})

/** A row nobody has typed a title or an author into is no line yet, whatever its frame says. */
export const isBlank = (row: DayRow): boolean => row.title.trim() === '' && row.authors.trim() === '' && row.evidence.length === 0

/** Typed into, or a place of a copied frame: what a new row may not push out. */
export const isBegun = (row: DayRow): boolean => !isBlank(row) || row.time !== '' || row.commitments !== ''

/** A new row below another keeps what usually repeats. */
export const rowAfter = (row: DayRow | undefined): DayRow => emptyRow(row ? { place: row.place, genre: row.genre } : {})

type Frame = { readonly time: string; readonly page: string; readonly bulletin: string; readonly genre: string; readonly commitmentIds: readonly string[] }

/** The places of an earlier day to be filled again: hour, page or bulletin, kind and what it serves; never titles or authors. */
export const frameOf = (works: readonly Frame[], words: AgencyWords): DayRow[] =>
  works.map((work) =>
    emptyRow({
      time: work.time,
      place: work.bulletin || work.page,
      genre: words.genreName(work.genre),
      commitments: work.commitmentIds.flatMap((id) => words.commitmentTitle(id) ?? []).join('; '),
    }),
  )
