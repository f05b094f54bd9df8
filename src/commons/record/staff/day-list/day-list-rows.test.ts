import { describe, expect, it } from 'vitest'
import type { AgencyWords } from '../words/use-agency-words.ts'
import { isSheet, pasteInto, readCells } from './paste.ts'
import { contributorsOf, match, resolveRows, timeOf } from './resolve.ts'
import { emptyRow, frameOf, isBlank, rowAfter } from './rows.ts'

const words: AgencyWords = {
  genres: [
    { code: 'news', name: 'Tin' },
    { code: 'report', name: 'Phóng sự' },
    { code: 'note', name: 'Tin vắn' },
  ],
  people: [
    { id: 'an', name: 'Nguyễn An' },
    { id: 'ha', name: 'Lê Hà' },
    { id: 'm1', name: 'Bùi Mai' },
    { id: 'm2', name: 'Bùi Mai' },
  ],
  commitments: [
    { id: 'c1', name: 'Chuyển đổi số, cải cách hành chính', kind: 'Nhiệm vụ chính trị' },
    { id: 'c2', name: 'Phòng chống thiên tai', kind: 'Thiết yếu' },
  ],
  sections: [],
  areas: [],
  roles: [
    { code: 'writer', name: 'viết' },
    { code: 'photographer', name: 'ảnh' },
  ],
  genreName: (code) => (code === 'report' ? 'Phóng sự' : code),
  commitmentTitle: (id) => (id === 'c2' ? 'Phòng chống thiên tai' : null),
  sectionName: () => null,
  areaName: () => null,
  isReady: true,
}
const aRow = (over: object = {}) => emptyRow({ title: 'Lũ rút', place: '3', genre: 'tin', time: '0530', ...over })

describe('what is typed into a row', () => {
  it('times are read however they are written', () => {
    expect(['0530', '5h30', '5:30', '05.30', '5', '18g05', '2359'].map(timeOf)).toEqual(['05:30', '05:30', '05:30', '05:30', '05:00', '18:05', '23:59'])
    expect(['24:00', '5:60', 'sáng', '', '12345'].map(timeOf)).toEqual([null, null, null, null, null])
  })

  it('words are found without marks, by their beginning or inside, never by guess', () => {
    expect([match(words.genres, 'tin')?.code, match(words.genres, 'phong')?.code, match(words.genres, 'sự')?.code]).toEqual(['news', 'report', 'report'])
    expect([match(words.genres, 't'), match(words.genres, ''), match(words.genres, 'xã luận')]).toEqual([undefined, undefined, undefined])
  })

  it('authors of the house are linked, others and doubtful ones stay names', () => {
    expect(contributorsOf('nguyen an; Lê Hà (ảnh), Cộng tác viên A; Bùi Mai;', words)).toEqual([
      { personId: 'an', name: 'Nguyễn An', role: 'writer' },
      { personId: 'ha', name: 'Lê Hà', role: 'photographer' },
      { personId: null, name: 'Cộng tác viên A', role: 'writer' },
      { personId: null, name: 'Bùi Mai', role: 'writer' },
    ])
  })

  it('a whole row becomes a line; one with faults says which field', () => {
    const row = aRow({ title: ' Lũ  rút ', commitments: 'thiên tai; chuyển đổi số', authors: 'Lê Hà', evidence: [{ fileSha256: 'f', name: 'a.pdf' }] })
    expect(resolveRows([row], 'bulletin', words, [])[0]!.line).toEqual({
      id: row.id,
      title: 'Lũ rút',
      genre: 'news',
      time: '05:30',
      bulletin: '3',
      commitmentIds: ['c2', 'c1'],
      contributors: [{ personId: 'ha', name: 'Lê Hà', role: 'writer' }],
      evidence: [{ fileSha256: 'f' }],
    })
    const bad = emptyRow({ title: '', authors: 'Lê Hà', time: '25h', genre: 'kịch', commitments: 'không có' })
    expect(resolveRows([bad], 'page', words, [])[0]!.problems.map(({ field, problem }) => `${field} ${problem}`)).toEqual([
      'title no_title',
      'time bad_time',
      'place no_place',
      'genre unknown_genre',
      'commitments unknown_commitment',
    ])
    expect(resolveRows([aRow({ time: '' })], 'page', words, [])[0]!.problems).toEqual([])
    expect(resolveRows([aRow({ time: '' })], 'bulletin', words, [])[0]!.problems.map((each) => each.problem)).toEqual(['no_time'])
  })

  it('a row that is there already, or twice in the grid, is named; one taken back is not in the way', () => {
    const there = { id: 'x', title: 'lũ rút', page: '3', bulletin: '', time: '05:30' }
    const found = (state: string) => resolveRows([aRow(), aRow({ place: '4' }), aRow({ place: '4' })], 'page', words, [{ ...there, state }])
    expect(found('out').map((each) => each.problems.map(({ problem }) => problem))).toEqual([['there'], [], ['twin']])
    expect(found('withdrawn').map((each) => each.problems.length)).toEqual([0, 0, 1])
  })

  it('a frame without a title is no line, and a new row repeats only place and kind', () => {
    const [row] = frameOf([{ time: '18:30', page: '', bulletin: 'Thời sự', genre: 'report', commitmentIds: ['c2', 'gone'] }], words)
    expect(row).toMatchObject({ time: '18:30', place: 'Thời sự', genre: 'Phóng sự', commitments: 'Phòng chống thiên tai', title: '' })
    expect([isBlank(row!), resolveRows([row!], 'bulletin', words, [])]).toEqual([true, []])
    expect(rowAfter(aRow({ authors: 'Lê Hà' }))).toMatchObject({ place: '3', genre: 'tin', title: '', authors: '', time: '' })
  })
})

describe('pasting from a sheet', () => {
  it('reads quotes, tabs and line breaks inside cells', () => {
    expect(readCells('a\t"b ""c""\nd"\r\n\t\r\ne\tf\n')).toEqual([
      ['a', 'b "c" d'],
      ['e', 'f'],
    ])
    expect([isSheet('một dòng'), isSheet('a\tb'), isSheet('a\nb')]).toEqual([false, true, true])
  })

  it('writes from the cell it is pasted into, and adds rows', () => {
    const rows = pasteInto([aRow({ title: 'Cũ', authors: 'Lê Hà' })], { index: 0, field: 'title' }, 'Tin một\tTin\nTin hai\tPhóng sự')
    expect(rows.map((row) => [row.time, row.title, row.genre, row.authors])).toEqual([
      ['0530', 'Tin một', 'Tin', 'Lê Hà'],
      ['', 'Tin hai', 'Phóng sự', ''],
    ])
  })

  it('a head row names the columns, whatever their order; columns nobody knows are passed over', () => {
    const rows = pasteInto([], { index: 0, field: 'authors' }, 'STT\tTác giả\tTên tin bài\tTrang\n1\tLê Hà\tTin một\t2')
    expect(rows).toMatchObject([{ title: 'Tin một', authors: 'Lê Hà', place: '2', time: '' }])
  })
})
