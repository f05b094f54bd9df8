import type { IconName } from '../../../platform/staff/icons/Icon.tsx'
import type { StaffManifest } from '../../../platform/staff/manifest.ts'
import type { Language, Text } from '../../../platform/staff/words/language.ts'
import { foldText } from '../../../platform/search/fold.ts'
import { permitted } from './nav.ts'

export type PaletteEntry = {
  readonly id: string
  readonly label: string
  readonly detail?: string
  readonly icon: IconName
  readonly shortcut?: string
  /** Folded text it is found by. */
  readonly words: string
} & ({ readonly path: string } | { readonly run: () => void })

export type PaletteGroups = { readonly pages: readonly PaletteEntry[]; readonly actions: readonly PaletteEntry[] }

/** Both languages find an entry, whichever is on the screen. */
const wordsOf = (label: Text, more = ''): string => foldText(`${label.vi} ${label.en} ${more}`)

/** Pages and actions of all rooms that this person may use. */
export const paletteEntries = (manifests: readonly StaffManifest[], can: (permission: string) => boolean, language: Language): PaletteGroups => {
  const nav = permitted(
    manifests.flatMap((manifest) => manifest.nav ?? []),
    can,
  )
  const creates = permitted(
    manifests.flatMap((manifest) => manifest.creates ?? []),
    can,
  )
  const commands = permitted(
    manifests.flatMap((manifest) => manifest.commands ?? []),
    can,
  )
  return {
    pages: nav.map((item) => ({
      id: `page ${item.path}`,
      label: item.label[language],
      icon: item.icon,
      path: item.path,
      words: wordsOf(item.label),
      ...(item.shortcut ? { shortcut: item.shortcut } : {}),
    })),
    actions: [
      ...creates.map((action) => ({
        id: `create ${action.path}`,
        label: action.label[language],
        icon: action.icon,
        path: action.path,
        words: wordsOf(action.label),
      })),
      ...commands.map((command) => ({
        id: command.id,
        label: command.label[language],
        icon: command.icon ?? ('bolt' as const),
        words: wordsOf(command.label, command.words),
        ...(command.detail ? { detail: command.detail[language] } : {}),
        ...('path' in command ? { path: command.path } : { run: command.run }),
      })),
    ],
  }
}

/** Entries in which every typed syllable begins a word; those whose name begins with it first. */
export const matchEntries = (entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] => {
  const wanted = foldText(typed)
  if (wanted === '') return entries
  const syllables = wanted.split(' ')
  const found = entries.filter(({ words }) => syllables.every((syllable) => ` ${words}`.includes(` ${syllable}`)))
  return found.toSorted((a, b) => Number(foldText(b.label).startsWith(wanted)) - Number(foldText(a.label).startsWith(wanted)))
}
