import type { ComponentType } from 'react'
import type { IconName } from './icons/Icon.tsx'
import type { Fill } from './slots.tsx'
import type { Text } from './words/language.ts'

/** The wings of the house in the order of the rail, and the administration of the installation. */
export const wings = ['newsroom', 'readers', 'trust', 'authority', 'admin'] as const
export type Wing = (typeof wings)[number]

export type StaffRoute = {
  /** Below /staff, TanStack form: '/stories/$storyId'. */
  readonly path: `/${string}`
  readonly title: Text
  /** Without it every signed-in person may open the page. */
  readonly permission?: string
  readonly page: () => Promise<ComponentType>
  /** The page draws its own head and uses the whole width. */
  readonly bare?: boolean
  /** The chunk is kept on the device after sign-in, so that the page opens without a network. */
  readonly offline?: boolean
}

export type NavItem = {
  readonly wing: Wing
  readonly label: Text
  /** For the bottom bar of a phone, where `label` is longer than two short words. */
  readonly short?: Text
  readonly icon: IconName
  readonly path: `/${string}`
  readonly permission?: string
  /** Place within the wing, smallest first. */
  readonly order: number
  /** Rank for the bottom bar of a phone, until the person's own habit is known; without it never proposed first. */
  readonly phone?: number
  /** Keys that open it: 'g t'. */
  readonly shortcut?: string
}

/** Something the person makes new; the first permitted one is the button of the top bar. */
export type CreateAction = {
  readonly label: Text
  readonly icon: IconName
  readonly path: `/${string}`
  readonly permission?: string
  readonly order: number
}

export type Command = {
  readonly id: string
  readonly label: Text
  readonly detail?: Text
  readonly icon?: IconName
  readonly permission?: string
  /** Words that find it besides its label. */
  readonly words?: string
} & ({ readonly path: `/${string}` } | { readonly run: () => void })

export type SearchHit = {
  readonly id: string
  readonly title: string
  readonly detail?: string
  readonly path: string
  readonly icon?: IconName
}

/** Finds things of a room for the command palette; asked from two letters on, cancelled by the next letter. */
export type SearchSource = {
  readonly id: string
  readonly label: Text
  readonly permission?: string
  readonly find: (words: string, signal: AbortSignal) => Promise<readonly SearchHit[]>
}

/** Everything a room gives to the staff app, in one listing. */
export type StaffManifest = {
  /** 'newsroom/planning' */
  readonly name: string
  readonly routes?: readonly StaffRoute[]
  readonly nav?: readonly NavItem[]
  readonly creates?: readonly CreateAction[]
  readonly commands?: readonly Command[]
  readonly search?: readonly SearchSource[]
  readonly fills?: readonly Fill[]
}

export const defineStaffManifest = (manifest: StaffManifest): StaffManifest => manifest
