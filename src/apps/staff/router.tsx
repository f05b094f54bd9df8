import { createRootRoute, createRoute, createRouter, type AnyRouter } from '@tanstack/react-router'
import { lazy, Suspense, useLayoutEffect, type ReactNode } from 'react'
import { ErrorState, LoadingRows } from '../../platform/staff/kit/States.tsx'
import type { StaffManifest, StaffRoute } from '../../platform/staff/manifest.ts'
import { parseAddress, writeAddress } from '../../platform/staff/navigation/address.ts'
import { useActor } from '../../platform/staff/session.tsx'
import { useText } from '../../platform/staff/words/language.ts'
import { useKitMessages } from '../../platform/staff/words/kit.ts'
import { Button } from '@mantine/core'
import { ForbiddenPage, NotFoundPage } from './pages/NoPage.tsx'
import { Shell } from './shell/Shell.tsx'
import classes from './router.module.css'

const PageTrouble = ({ error, reset }: { error: unknown; reset: () => void }): ReactNode => {
  const m = useKitMessages()
  // without network a piece may not be kept; after an update the pieces of the former version are gone from the server
  const pieceMissing = error instanceof TypeError && /import|module/iu.test(error.message)
  const title = !pieceMissing ? m.pageFailed : navigator.onLine ? m.newVersion : m.needsNetwork
  return (
    <div className={classes.page}>
      <ErrorState
        error={error}
        title={title}
        {...(pieceMissing ? {} : { onRetry: reset })}
        actions={<Button onClick={() => location.reload()}>{m.reload}</Button>}
      />
    </div>
  )
}

/** A page of a manifest with its right, its name and its waiting. */
const pageOf = (route: StaffRoute) => {
  const Page = lazy(async () => ({ default: await route.page() }))
  const Opened = (): ReactNode => {
    const { can } = useActor()
    const text = useText()
    // before the page's own effects, so that a page that knows a better name has the last word
    useLayoutEffect(() => {
      document.title = `${text(route.title)} · Hội Tụ`
    })
    if (route.permission !== undefined && !can(route.permission)) return <ForbiddenPage />
    return (
      <div className={route.bare ? classes.bare : classes.page}>
        <Suspense fallback={<LoadingRows rows={10} />}>
          <Page />
        </Suspense>
      </div>
    )
  }
  return Object.assign(Opened, { preload: async () => void (await route.page()) })
}

export const createStaffRouter = (manifests: readonly StaffManifest[]): AnyRouter => {
  const root = createRootRoute({ component: () => <Shell manifests={manifests} />, notFoundComponent: NotFoundPage })
  const routes = manifests
    .flatMap(({ routes: given }) => given ?? [])
    .map((route) => createRoute({ getParentRoute: () => root, path: route.path, component: pageOf(route), errorComponent: PageTrouble }))
  return createRouter({
    routeTree: root.addChildren(routes),
    basepath: '/staff',
    parseSearch: parseAddress,
    stringifySearch: writeAddress,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultNotFoundComponent: NotFoundPage,
  })
}
