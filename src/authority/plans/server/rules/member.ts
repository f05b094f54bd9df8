import type { Member, Note, NoteCode } from '../../contract/indicator-value.ts'

export const because = (code: NoteCode, detail: Note['detail'] = {}): Note => ({ code, detail })

/** Satisfies when nothing speaks against it; unknown facts win over failings only when no failing is certain. */
export const judge = (id: string, findings: { against: readonly Note[]; unknown: readonly Note[] }): Member => {
  if (findings.against.length > 0) return { id, state: 'no', reasons: [...findings.against, ...findings.unknown] }
  if (findings.unknown.length > 0) return { id, state: 'unknown', reasons: [...findings.unknown] }
  return { id, state: 'yes', reasons: [] }
}

/** `part` of `whole` in percent; 0 where there is no whole. */
export const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : (part / whole) * 100)
