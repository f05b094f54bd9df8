import { useSyncExternalStore } from 'react'
import { onSessionGate, sessionHasExpired } from '../../../platform/staff/data/session-gate.ts'
import { sessionState, subscribeSession, type SessionState } from './session-store.ts'

export const useSessionState = (): SessionState => useSyncExternalStore(subscribeSession, sessionState)
export const useSessionExpired = (): boolean => useSyncExternalStore(onSessionGate, sessionHasExpired)
