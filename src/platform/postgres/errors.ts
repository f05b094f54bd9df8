export type PostgresProblem =
  | 'unsupported_platform'
  | 'no_unprivileged_way'
  | 'data_unreachable'
  | 'initdb_failed'
  | 'start_failed'
  | 'in_use'
  | 'version_mismatch'

/** A failure of the embedded database, told in both languages; `detail` carries what the program itself said. */
export class EmbeddedPostgresError extends Error {
  readonly problem: PostgresProblem
  readonly vi: string
  readonly en: string
  readonly detail: string

  constructor(problem: PostgresProblem, sentence: { vi: string; en: string }, detail = '') {
    super([sentence.vi, sentence.en, detail].filter(Boolean).join('\n'))
    this.name = 'EmbeddedPostgresError'
    this.problem = problem
    this.vi = sentence.vi
    this.en = sentence.en
    this.detail = detail
  }
}
