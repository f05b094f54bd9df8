import { api } from '../../client/api.ts'
import type { CallOf, Endpoint, OutputOf } from '../../contract/endpoint.ts'
import { AppError } from '../../errors.ts'
import { untilSignedIn } from './session-gate.ts'

export type CallArguments<E extends Endpoint> = {} extends CallOf<E> ? [call?: CallOf<E>] : [call: CallOf<E>]

export const isSignedOut = (error: unknown): boolean => error instanceof AppError && error.code === 'platform.not_signed_in'

/** `api` that waits for the person to sign in again instead of failing when the session ended. */
export const callApi = async <E extends Endpoint>(endpoint: E, ...call: CallArguments<E>): Promise<OutputOf<E>> => {
  try {
    return await api(endpoint, ...call)
  } catch (error) {
    if (!isSignedOut(error)) throw error
    await untilSignedIn()
    return api(endpoint, ...call)
  }
}
