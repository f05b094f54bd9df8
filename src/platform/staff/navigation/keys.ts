/** One key or a sequence: 'n', '?', 'mod+k', 'shift+x', 'g t'. `mod` is Ctrl, and Cmd on a Mac. */
export type Shortcut = { readonly keys: string; readonly label: string; readonly run: () => void }

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The name of what was pressed, in the form of `Shortcut.keys`. */
export const nameOfKey = (event: Pressed): string => {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const shifted = event.shiftKey && (event.key.length > 1 || /\p{L}/u.test(event.key))
  return [event.ctrlKey || event.metaKey ? 'mod' : '', event.altKey ? 'alt' : '', shifted ? 'shift' : '', key].filter((part) => part !== '').join('+')
}

/** What a press does, given the presses just before it. */
export const matchKeys = (shortcuts: readonly Shortcut[], pressed: readonly string[]): { readonly run?: Shortcut; readonly mayFollow: boolean } => {
  const typed = pressed.join(' ')
  const last = pressed.at(-1) ?? ''
  const exact = shortcuts.findLast(({ keys }) => keys === typed) ?? (pressed.length > 1 ? shortcuts.findLast(({ keys }) => keys === last) : undefined)
  return { ...(exact ? { run: exact } : {}), mayFollow: shortcuts.some(({ keys }) => keys.startsWith(`${typed} `) || keys.startsWith(`${last} `)) }
}
