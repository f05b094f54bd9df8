import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useCallback, useEffect, type ComponentPropsWithRef, type ReactNode } from 'react'
import { parseAddress } from './address.ts'

type Split = { readonly to: string; readonly search: Record<string, string | string[]>; readonly hash?: string }

const split = (address: string): Split => {
  const [rest = '', hash] = address.split('#')
  const [to = '/', query = ''] = rest.split('?')
  return { to, search: parseAddress(query), ...(hash === undefined ? {} : { hash }) }
}

// only the page itself is current: '/stories' is not, while '/stories/1' is open
const activeOptions = { exact: true, includeSearch: true }

export type StaffLinkProps = Omit<ComponentPropsWithRef<'a'>, 'href'> & { readonly to: string; readonly children?: ReactNode }

/** A link below /staff: `<StaffLink to="/stories/…">`; also as `component={StaffLink}` of Mantine parts. The page is fetched on hover. */
export const StaffLink = ({ to, ...rest }: StaffLinkProps): ReactNode => (
  <Link {...rest} {...(split(to) as { to: string })} preload="intent" activeOptions={activeOptions} />
)

/** Opens an address below /staff: `go('/stories/1?tab=versions')`. */
export const useGo = (): ((address: string, options?: { readonly replace?: boolean }) => void) => {
  const navigate = useNavigate()
  return useCallback((address, options) => void navigate({ ...(split(address) as object), replace: options?.replace ?? false }), [navigate])
}

/** Parameters of the open page: `const { storyId } = useRouteParams('storyId')`. */
export const useRouteParams = <const K extends string>(...names: readonly K[]): Readonly<Record<K, string>> => {
  const params = useParams({ strict: false }) as Record<string, string | undefined>
  return Object.fromEntries(names.map((name) => [name, params[name] ?? ''])) as Record<K, string>
}

const SUFFIX = 'Hội Tụ'

/** Name of the browser tab; pages that know better than their route say so. */
export const usePageTitle = (title: string | undefined): void => {
  useEffect(() => {
    if (title !== undefined && title !== '') document.title = `${title} · ${SUFFIX}`
  }, [title])
}
