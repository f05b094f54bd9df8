import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { matchKeys, nameOfKey, type Shortcut } from './keys.ts'

type Group = { readonly name: string; readonly current: () => readonly Shortcut[] }

const SEQUENCE_MS = 1000
let groups: readonly Group[] = []
let pressed: readonly string[] = []
let lastAt = 0
const listeners = new Set<() => void>()

const setGroups = (next: readonly Group[]): void => {
  groups = next
  for (const listener of listeners) listener()
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [role=combobox], [role=menu], [role=listbox]') !== null)
const dialogIsOpen = (): boolean => document.querySelector('[role=dialog][aria-modal=true]') !== null

const onKey = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.isComposing || ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
  const name = nameOfKey(event)
  if (!name.includes('mod+') && (isTyping(event.target) || dialogIsOpen())) return
  pressed = event.timeStamp - lastAt > SEQUENCE_MS ? [name] : [...pressed, name].slice(-2)
  lastAt = event.timeStamp
  const { run, mayFollow } = matchKeys(
    groups.flatMap((group) => group.current()),
    pressed,
  )
  if (!mayFollow) pressed = []
  if (!run) return
  event.preventDefault()
  pressed = []
  run.run()
}

/**
 * Keys of a page while it is shown; `?` lists them under `name`. Silent while typing and under a dialog. Bound before the
 * page is painted: who sees a row may press the key for it, however slow the machine.
 */
export const useShortcuts = (shortcuts: readonly Shortcut[], name = ''): void => {
  const latest = useRef(shortcuts)
  useLayoutEffect(() => {
    latest.current = shortcuts
  })
  useLayoutEffect(() => {
    const group: Group = { name, current: () => latest.current }
    if (groups.length === 0) document.addEventListener('keydown', onKey)
    setGroups([...groups, group])
    return () => {
      setGroups(groups.filter((other) => other !== group))
      if (groups.length === 0) document.removeEventListener('keydown', onKey)
    }
  }, [name])
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** All keys that work now, for the help. */
export const useShortcutGroups = (): readonly { readonly name: string; readonly shortcuts: readonly Shortcut[] }[] => {
  const now = useSyncExternalStore(subscribe, () => groups)
  return now.map((group) => ({ name: group.name, shortcuts: group.current() }))
}
