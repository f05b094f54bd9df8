import { keepPreviousData, QueryClient, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef } from 'react'
import { OfflineError } from '../../client/api.ts'
import type { LooseCall } from '../../contract/address.ts'
import type { CallOf, Endpoint, OutputOf } from '../../contract/endpoint.ts'
import { callApi, type CallArguments } from './call.ts'
import { findKept, keepReply } from './kept.ts'

type Looked<T> = { readonly data: T; readonly at: number; readonly fromDevice: boolean }
type Key = readonly [path: string, kind: 'one' | 'more', params: unknown, query: unknown]

const keyOf = (endpoint: Endpoint, call: LooseCall | undefined, kind: 'one' | 'more' = 'one'): Key => [
  endpoint.path,
  kind,
  call?.params ?? null,
  call?.query ?? null,
]

/** The cache of the staff app. Queries run without network too: kept copies answer then. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: 10_000, refetchOnReconnect: true, refetchOnWindowFocus: true },
      mutations: { networkMode: 'always', retry: false },
    },
  })

const look = async <E extends Endpoint>(endpoint: E, call: CallArguments<E>, key: Key, keep: boolean): Promise<Looked<OutputOf<E>>> => {
  try {
    const data = await callApi(endpoint, ...call)
    const at = Date.now()
    if (keep) void keepReply(key, data, at)
    return { data, at, fromDevice: false }
  } catch (error) {
    const kept = keep && error instanceof OfflineError ? await findKept<OutputOf<E>>(key) : undefined
    if (!kept) throw error
    return { data: kept.data, at: kept.at, fromDevice: true }
  }
}

export type LookOptions = {
  /** Keeps the last reply on the device and shows it without network. */
  readonly keep?: boolean
  /** False waits: nothing is asked yet. */
  readonly enabled?: boolean
  /** Milliseconds after which it is asked again while the page is visible. */
  readonly every?: number
}
type LookArguments<E extends Endpoint> = {} extends CallOf<E> ? [call?: CallOf<E>, options?: LookOptions] : [call: CallOf<E>, options?: LookOptions]

/** What `<Loaded>` draws: data, or why there is none. */
export type Look<T> = {
  readonly data: T | undefined
  readonly error: unknown
  readonly isLoading: boolean
  readonly isFetching: boolean
  /** When the server gave this. */
  readonly at: Date | null
  /** A kept copy, because there is no network. */
  readonly fromDevice: boolean
  readonly refetch: () => void
}

/** Asks an endpoint and keeps asking when it may have changed; while other filters load, the former rows stay. */
export const useApi = <E extends Endpoint>(endpoint: E, ...[call, options]: LookArguments<E>): Look<OutputOf<E>> => {
  const key = keyOf(endpoint, call as LooseCall | undefined)
  const result = useQuery({
    queryKey: key,
    queryFn: () => look(endpoint, [call] as CallArguments<E>, key, options?.keep === true),
    enabled: options?.enabled !== false,
    placeholderData: keepPreviousData,
    ...(options?.every === undefined ? {} : { refetchInterval: options.every }),
  })
  return {
    data: result.data?.data,
    error: result.error,
    isLoading: result.isLoading,
    isFetching: result.isFetching,
    at: result.data ? new Date(result.data.at) : null,
    fromDevice: result.data?.fromDevice === true,
    refetch: () => void result.refetch(),
  }
}

type Listing = { readonly items: readonly unknown[]; readonly nextCursor: string | null }
type ItemOf<E> = OutputOf<E> extends { items: readonly (infer I)[] } ? I : never

export type LoadMore<T> = {
  readonly items: readonly T[] | undefined
  readonly error: unknown
  readonly isLoading: boolean
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  readonly more: () => void
  readonly refetch: () => void
}

/** A keyset list that grows: pages of `pageOf(…)` joined. */
export const useLoadMore = <E extends Endpoint>(endpoint: E, ...[call, options]: LookArguments<E>): LoadMore<ItemOf<E>> => {
  const given = (call ?? {}) as LooseCall
  const result = useInfiniteQuery({
    queryKey: keyOf(endpoint, given, 'more'),
    queryFn: async ({ pageParam }) => {
      const query = pageParam === null ? given.query : { ...given.query, cursor: pageParam }
      return (await callApi(endpoint, ...([{ ...given, query }] as unknown as CallArguments<E>))) as unknown as Listing
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    enabled: options?.enabled !== false,
    placeholderData: keepPreviousData,
  })
  return {
    items: result.data?.pages.flatMap((page) => page.items) as ItemOf<E>[] | undefined,
    error: result.error,
    isLoading: result.isLoading,
    hasMore: result.hasNextPage,
    isLoadingMore: result.isFetchingNextPage,
    more: () => void result.fetchNextPage(),
    refetch: () => void result.refetch(),
  }
}

export type CacheHands = {
  /** Asks these endpoints again wherever their replies are shown. */
  readonly refresh: (...endpoints: readonly Pick<Endpoint, 'path'>[]) => void
  /** Changes a shown reply before the server answered; `refresh` makes it true again. */
  readonly change: <E extends Endpoint>(endpoint: E, call: CallOf<E>, to: (before: OutputOf<E>) => OutputOf<E>) => void
}

export const useCache = (): CacheHands => {
  const client = useQueryClient()
  return useMemo(
    () => ({
      refresh: (...endpoints) => {
        for (const { path } of endpoints) void client.invalidateQueries({ queryKey: [path] })
      },
      change: (endpoint, call, to) => {
        client.setQueryData<Looked<OutputOf<typeof endpoint>>>(keyOf(endpoint, call as LooseCall), (before) => before && { ...before, data: to(before.data) })
      },
    }),
    [client],
  )
}

export type Send<E extends Endpoint> = {
  /** Resolves with the reply, throws `AppError` or `OfflineError`. */
  readonly send: (...call: CallArguments<E>) => Promise<OutputOf<E>>
  /** The same without throwing: null when it failed, `error` says why. */
  readonly attempt: (...call: CallArguments<E>) => Promise<OutputOf<E> | null>
  readonly sending: boolean
  readonly error: unknown
  readonly reset: () => void
}

/** Sends a command, the same one not again while it is on its way; afterwards the named endpoints are asked again. */
export const useSend = <E extends Endpoint>(endpoint: E, options: { readonly refreshes?: readonly Pick<Endpoint, 'path'>[] } = {}): Send<E> => {
  const { refresh } = useCache()
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: (call: CallArguments<E>) => callApi(endpoint, ...call),
    onSuccess: () => refresh(...(options.refreshes ?? [])),
  })
  const under = useRef<{ readonly words: string; readonly reply: Promise<OutputOf<E>> } | null>(null)
  const send = useCallback(
    (...call: CallArguments<E>): Promise<OutputOf<E>> => {
      const words = JSON.stringify(call)
      // the second click of a double click comes before the button is drawn as busy: it gets the answer of the first
      if (under.current?.words === words) return under.current.reply
      const reply = mutateAsync(call).finally(() => {
        if (under.current?.reply === reply) under.current = null
      })
      under.current = { words, reply }
      return reply
    },
    [mutateAsync],
  )
  const attempt = useCallback((...call: CallArguments<E>) => send(...call).catch(() => null), [send])
  return { send, attempt, sending: isPending, error, reset }
}
