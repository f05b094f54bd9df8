import { foldText } from '../../../../platform/search/fold.ts'
import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import type { declareDayList } from '../../contract.ts'
import type { AgencyWords } from '../words/use-agency-words.ts'
import { isBlank, type DayRow, type TextField } from './rows.ts'

export type DayLineCall = CallOf<typeof declareDayList>['body']['lines'][number]
export type RowProblem =
  | 'no_title'
  | 'long_title'
  | 'no_time'
  | 'bad_time'
  | 'no_place'
  | 'unknown_genre'
  | 'no_genre'
  | 'unknown_commitment'
  | 'twin'
  | 'there'
export type Resolved = {
  readonly row: DayRow
  readonly line: DayLineCall | null
  readonly problems: readonly { field: TextField; problem: RowProblem; detail: string }[]
}
export type Place = 'page' | 'bulletin'

/** '0530', '5h30', '5:30' and '5.30' are 05:30; null for what is no time. */
export const timeOf = (typed: string): string | null => {
  const parts = /^(\d{1,2})\s*[:hg.]?\s*(\d{2})?$/iu.exec(typed.trim())
  if (!parts) return null
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? '0')]
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null
}

type Named = { readonly name: string }
/** The one that is called so, else the one whose name alone begins so, else the one that alone holds the words. */
export const match = <T extends Named>(items: readonly T[], typed: string): T | undefined => {
  const wanted = foldText(typed)
  if (wanted === '') return undefined
  const exact = items.filter((item) => foldText(item.name) === wanted)
  if (exact.length > 0) return exact[0]
  for (const fits of [(name: string) => name.startsWith(wanted), (name: string) => name.includes(wanted)]) {
    const found = items.filter((item) => fits(foldText(item.name)))
    if (found.length === 1) return found[0]
  }
  return undefined
}

const ROLE = /^(.*?)\s*\(([^)]+)\)$/u
type Contributor = NonNullable<DayLineCall['contributors']>[number]

/** 'Nguyễn An; Lê Hà (ảnh)' with people of the house found by name; a name that two people have, or nobody, stays a name. */
export const contributorsOf = (typed: string, words: AgencyWords): Contributor[] =>
  typed.split(/[;,]/u).flatMap((part): Contributor[] => {
    const [, name = part, roleName = ''] = ROLE.exec(part.trim()) ?? []
    if (name.trim() === '') return []
    const role = words.roles.find((each) => foldText(each.name) === foldText(roleName))?.code ?? 'writer'
    const people = words.people.filter((person) => foldText(person.name) === foldText(name))
    return [{ personId: people.length === 1 ? people[0]!.id : null, name: people.length === 1 ? people[0]!.name : name.trim(), role }]
  })

export const authorsText = (contributors: readonly { readonly name: string; readonly role: string }[], words: AgencyWords): string =>
  contributors.map(({ name, role }) => (role === 'writer' ? name : `${name} (${words.roles.find((each) => each.code === role)?.name ?? role})`)).join('; ')

const commitmentsOf = (typed: string, words: AgencyWords): { ids: string[]; unknown: string[] } => {
  const parts = typed
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const found = parts.map((part) => match(words.commitments, part)?.id)
  return { ids: [...new Set(found.filter((id) => id !== undefined))], unknown: parts.filter((_, index) => found[index] === undefined) }
}

const keyOf = (title: string, place: string, time: string): string => [title.toLowerCase().replaceAll(/\s+/g, ' ').trim(), place.trim(), time].join('\n')
type There = { readonly id: string; readonly title: string; readonly page: string; readonly bulletin: string; readonly time: string; readonly state: string }

type Problem = Resolved['problems'][number]
const MAX_TITLE = 500

const problemsOf = (row: DayRow, place: Place, words: AgencyWords, unknown: readonly string[]): Problem[] => {
  const problems: Problem[] = []
  const say = (field: TextField, problem: RowProblem, detail = ''): void => void problems.push({ field, problem, detail })
  if (row.title.trim() === '') say('title', 'no_title')
  else if (row.title.trim().length > MAX_TITLE) say('title', 'long_title')
  if (row.time.trim() !== '' && timeOf(row.time) === null) say('time', 'bad_time', row.time)
  else if (row.time.trim() === '' && place === 'bulletin') say('time', 'no_time')
  if (row.place.trim() === '') say('place', 'no_place')
  if (row.genre.trim() === '') say('genre', 'no_genre')
  else if (!match(words.genres, row.genre)) say('genre', 'unknown_genre', row.genre)
  if (unknown.length > 0) say('commitments', 'unknown_commitment', unknown.join('; '))
  return problems
}

const lineOf = (row: DayRow, place: Place, words: AgencyWords, commitmentIds: string[]): DayLineCall => {
  const time = timeOf(row.time)
  return {
    id: row.id,
    title: row.title.trim().replaceAll(/\s+/g, ' '),
    genre: match(words.genres, row.genre)!.code,
    ...(time === null ? {} : { time }),
    [place]: row.place.trim(),
    commitmentIds,
    contributors: contributorsOf(row.authors, words),
    evidence: row.evidence.map(({ fileSha256 }) => ({ fileSha256 })),
  }
}

/** Every row that is more than a frame, as a line to send or with what keeps it back. */
export const resolveRows = (rows: readonly DayRow[], place: Place, words: AgencyWords, there: readonly There[]): Resolved[] => {
  const taken = new Map(
    there.filter((work) => work.state === 'out').map((work) => [keyOf(work.title, work.page || work.bulletin, work.time), 'there' as const]),
  )
  const seen = new Map<string, 'there' | 'twin'>(taken)
  return rows
    .filter((row) => !isBlank(row))
    .map((row) => {
      const commitments = commitmentsOf(row.commitments, words)
      const problems = problemsOf(row, place, words, commitments.unknown)
      const key = keyOf(row.title, row.place, timeOf(row.time) ?? '')
      const twin = seen.get(key)
      if (twin && row.title.trim() !== '') problems.push({ field: 'title', problem: twin, detail: '' })
      seen.set(key, twin ?? 'twin')
      return { row, problems, line: problems.length === 0 ? lineOf(row, place, words, commitments.ids) : null }
    })
}
