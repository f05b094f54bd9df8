/**
 * Errors are codes with a sentence that tells a person what to do next. The same definitions serve server and browser;
 * codes are stored in logs and queues, so they are never renamed.
 */
export type ErrorDetail = Readonly<Record<string, unknown>>

export type ErrorDefinition = {
  /** HTTP status, 4xx. */
  readonly status: number
  readonly vi: (detail: never) => string
  readonly en: (detail: never) => string
}

export type ErrorDefinitions = Readonly<Record<string, ErrorDefinition>>

type DetailOf<D extends ErrorDefinition> = Parameters<D['vi']> extends [infer P] ? [detail: P] : [detail?: ErrorDetail]

/** A refusal a person can act on; everything else that is thrown is a bug and becomes a 500. */
export class AppError extends Error {
  readonly code: string
  readonly status: number
  readonly detail: ErrorDetail
  readonly sentences: { readonly vi: string; readonly en: string }

  constructor(input: { code: string; status: number; detail: ErrorDetail; vi: string; en: string }) {
    super(`${input.code}: ${input.en}`)
    this.name = 'AppError'
    this.code = input.code
    this.status = input.status
    this.detail = input.detail
    this.sentences = { vi: input.vi, en: input.en }
  }
}

export const defineErrors = <const T extends ErrorDefinitions>(definitions: T): T => definitions

export const appError = <T extends ErrorDefinitions, C extends keyof T & string>(errors: T, code: C, ...[detail]: DetailOf<T[C]>): AppError => {
  const definition = errors[code] as ErrorDefinition
  const given = (detail ?? {}) as ErrorDetail
  return new AppError({
    code,
    status: definition.status,
    detail: given,
    vi: (definition.vi as (detail: ErrorDetail) => string)(given),
    en: (definition.en as (detail: ErrorDetail) => string)(given),
  })
}

/** Throws the refusal: `const story = await find(…) ?? refuse(storyErrors, 'stories.not_found')`. */
export const refuse = <T extends ErrorDefinitions, C extends keyof T & string>(errors: T, code: C, ...detail: DetailOf<T[C]>): never => {
  throw appError(errors, code, ...detail)
}
