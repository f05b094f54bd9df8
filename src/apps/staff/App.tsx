import { Button, MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useMemo, type ReactNode } from 'react'
import type { StaffManifest } from '../../platform/staff/manifest.ts'
import { createQueryClient } from '../../platform/staff/data/query.ts'
import { nonce, usePhone } from '../../platform/staff/kit/device.ts'
import { ErrorState } from '../../platform/staff/kit/States.tsx'
import { SessionProvider } from '../../platform/staff/session.tsx'
import { FillsProvider } from '../../platform/staff/slots.tsx'
import { useKitMessages } from '../../platform/staff/words/kit.ts'
import { staffTheme } from '../../platform/staff/theme/theme.ts'
import type { Session } from '../../commons/people/contract.ts'
import { useShellMessages } from './messages.ts'
import { createStaffRouter } from './router.tsx'
import { SessionExpired } from './session/SessionExpired.tsx'
import { loadSession, onFollowed } from './session/session-store.ts'
import { SignInPage } from './session/SignInPage.tsx'
import { TotpDuePage } from './session/TotpDuePage.tsx'
import { useSessionState } from './session/use-session.ts'
import { WELCOME_PATH, WelcomePage } from './session/WelcomePage.tsx'

const client = createQueryClient()

type Rooms = { readonly manifests: readonly StaffManifest[] }

/** Pages a person works with offline are fetched while nothing else happens, so that the worker keeps them; what a lost network cut off, when it is back. */
const useOfflinePages = (session: Session, manifests: readonly StaffManifest[]): void => {
  useEffect(() => {
    const can = new Set(session.permissions)
    const routes = manifests
      .flatMap(({ routes: given }) => given ?? [])
      .filter((route) => route.offline && (route.permission === undefined || can.has(route.permission)))
    const left = new AbortController()
    const fetchAll = async (): Promise<void> => {
      const fetched = await Promise.allSettled(routes.map((route) => route.page()))
      if (fetched.some(({ status }) => status === 'rejected')) addEventListener('online', () => void fetchAll(), { once: true, signal: left.signal })
    }
    const timer = setTimeout(() => void fetchAll(), 3000)
    return () => {
      clearTimeout(timer)
      left.abort()
    }
  }, [session, manifests])
}

const useFollowing = (go: () => void): void => {
  const m = useShellMessages()
  useEffect(
    () =>
      onFollowed((session) => {
        client.clear()
        go()
        notifications.show({
          message: m.switchedElsewhere(session.organisation.name),
          autoClose: 8000,
          withBorder: true,
          closeButtonProps: { 'aria-label': m.close },
        })
      }),
    [m, go],
  )
}

const SignedIn = ({ session, manifests }: Rooms & { session: Session }): ReactNode => {
  const router = useMemo(() => createStaffRouter(manifests), [manifests])
  const fills = useMemo(() => manifests.flatMap((manifest) => manifest.fills ?? []), [manifests])
  const goHome = useMemo(() => () => void router.navigate({ to: '/' }), [router])
  useOfflinePages(session, manifests)
  useFollowing(goHome)
  return (
    <SessionProvider session={session}>
      <FillsProvider fills={fills}>
        <RouterProvider router={router} />
        <SessionExpired session={session} />
      </FillsProvider>
    </SessionProvider>
  )
}

const Opened = ({ manifests }: Rooms): ReactNode => {
  const m = useShellMessages()
  const kit = useKitMessages()
  const state = useSessionState()
  useEffect(() => void loadSession(), [])
  if (state.kind === 'loading') return null
  if (location.pathname === WELCOME_PATH) return <WelcomePage />
  if (state.kind === 'signed-out') return <SignInPage />
  if (state.kind === 'unreachable')
    return <ErrorState error={state.error} title={m.unreachableTitle} actions={<Button onClick={() => void loadSession()}>{kit.retry}</Button>} />
  if (state.session.person.totpDue) return <TotpDuePage />
  return <SignedIn session={state.session} manifests={manifests} />
}

/** The staff app with the pages of these rooms. */
export const App = ({ manifests }: Rooms): ReactNode => {
  const phone = usePhone()
  return (
    <MantineProvider theme={staffTheme} defaultColorScheme="auto" getStyleNonce={nonce}>
      <QueryClientProvider client={client}>
        <Notifications position={phone ? 'bottom-center' : 'bottom-left'} limit={4} zIndex={400} />
        <Opened manifests={manifests} />
      </QueryClientProvider>
    </MantineProvider>
  )
}
