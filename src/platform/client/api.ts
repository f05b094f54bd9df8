import { addressOf, type LooseCall } from '../contract/address.ts'
import type { CallOf, Endpoint, OutputOf } from '../contract/endpoint.ts'
import { AppError, type ErrorDetail } from '../errors.ts'

export type ErrorReply = { error: { code: string; message: string; messageEn?: string; detail?: ErrorDetail } }

/** The network failed or the server did not answer: nothing is known about whether the call arrived. */
export class OfflineError extends Error {
  constructor(cause: unknown) {
    super('offline', { cause })
    this.name = 'OfflineError'
  }
}

const isErrorReply = (value: unknown): value is ErrorReply =>
  typeof value === 'object' && value !== null && 'error' in value && typeof (value as ErrorReply).error.code === 'string'

const failureOf = (status: number, value: unknown): AppError =>
  isErrorReply(value)
    ? new AppError({
        code: value.error.code,
        status,
        detail: value.error.detail ?? {},
        vi: value.error.message,
        en: value.error.messageEn ?? value.error.message,
      })
    : new AppError({
        code: 'platform.unexpected',
        status,
        detail: {},
        vi: 'Máy chủ chưa xử lý được yêu cầu này. Hãy thử lại sau ít phút.',
        en: 'The server could not handle this request. Try again in a few minutes.',
      })

/**
 * Calls an endpoint from the browser: `const item = await api(registerPlanItem, { body })`.
 * Throws `AppError` for a refusal, `OfflineError` when no answer came.
 */
export const api = async <E extends Endpoint>(endpoint: E, ...[call]: {} extends CallOf<E> ? [call?: CallOf<E>] : [call: CallOf<E>]): Promise<OutputOf<E>> => {
  const given = (call ?? {}) as LooseCall
  const hasBody = given.body !== undefined
  const response = await fetch(addressOf(endpoint, given), {
    method: endpoint.method,
    credentials: 'same-origin',
    headers: hasBody ? { 'content-type': 'application/json' } : {},
    ...(hasBody ? { body: JSON.stringify(given.body) } : {}),
  }).catch((cause: unknown) => {
    throw new OfflineError(cause)
  })
  const value: unknown = await response.json().catch(() => null)
  if (!response.ok) throw failureOf(response.status, value)
  return value as OutputOf<E>
}
