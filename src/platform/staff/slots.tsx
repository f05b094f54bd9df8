import { Component, createContext, lazy, Suspense, useContext, useMemo, type ComponentType, type ReactNode } from 'react'
import { useActor } from './session.tsx'
import type { Text } from './words/language.ts'

/**
 * The places of all pages with what they hand to those who fill them. The room that draws a place adds it here by
 * declaration merging, so that a filling room is type-checked without importing it.
 */
export interface SlotProps {
  'home.card': object
  'home.primary': object
  'shell.notifications': object
  'shell.status': object
  'people.security': object
}
export type SlotName = keyof SlotProps & string

type FillOf<N extends SlotName> = {
  readonly id: string
  readonly order: number
  readonly title?: Text
  readonly permission?: string
  readonly load: () => Promise<ComponentType<SlotProps[N]>>
}
/** A filled place with its props forgotten: only `fill` makes it, where they were checked. */
export type Fill = Omit<FillOf<SlotName>, 'load'> & { readonly slot: string; readonly load: () => Promise<ComponentType<never>> }

export const fill = <N extends SlotName>(slot: N, given: FillOf<N>): Fill => ({ ...given, slot, load: given.load as Fill['load'] })

export type UsableFill<N extends SlotName> = { readonly id: string; readonly title?: Text; readonly Component: ComponentType<SlotProps[N]> }

type LoadedFill = Omit<Fill, 'load'> & { readonly Component: ComponentType<never> }
const Fills = createContext<readonly LoadedFill[]>([])

const asComponent = (given: Fill): LoadedFill => {
  const { load, ...rest } = given
  return { ...rest, Component: lazy(async () => ({ default: (await load()) as ComponentType<object> })) as ComponentType<never> }
}

/** Given once by the shell with the fills of all manifests. */
export const FillsProvider = ({ fills, children }: { fills: readonly Fill[]; children: ReactNode }): ReactNode => {
  const loaded = useMemo(() => fills.map(asComponent).sort((a, b) => a.order - b.order), [fills])
  return <Fills.Provider value={loaded}>{children}</Fills.Provider>
}

/** What fills a place for this person, in order; components load when drawn. */
export const useFills = <N extends SlotName>(name: N): readonly UsableFill<N>[] => {
  const { can } = useActor()
  const fills = useContext(Fills)
  return fills
    .filter((given) => given.slot === name && (given.permission === undefined || can(given.permission)))
    .map((given) => ({ id: given.id, Component: given.Component as ComponentType<SlotProps[N]>, ...(given.title ? { title: given.title } : {}) }))
}

/** A neighbour's failure takes away its own part only, never the page around it. */
class FillBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }
  override componentDidCatch(error: unknown): void {
    console.error(error)
  }
  override render(): ReactNode {
    return this.state.failed ? null : this.props.children
  }
}

export const Slot = <N extends SlotName>({ name, props, fallback }: { name: N; props: SlotProps[N]; fallback?: ReactNode }): ReactNode =>
  useFills(name).map(({ id, Component: Part }) => (
    <FillBoundary key={id}>
      <Suspense fallback={fallback ?? null}>
        <Part {...props} />
      </Suspense>
    </FillBoundary>
  ))
