import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useState, useSyncExternalStore } from 'react'

/** A phone held upright or a narrow window: below 768 px. */
export const usePhone = (): boolean => useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false }) ?? false

const watchNetwork = (listener: () => void): (() => void) => {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

export const useOnline = (): boolean => useSyncExternalStore(watchNetwork, () => navigator.onLine)

/** The present moment, renewed every so many milliseconds, for clocks and 'còn 48 phút'. */
export const useNow = (everyMs = 60_000): Date => {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}

/** The nonce of this response, for TipTap's `injectNonce` and for style tags made by scripts. */
export const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
