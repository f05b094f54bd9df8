/** What the measuring code leaves in a page; moments are milliseconds since 1970 by the machine's clock. */
export type EchoTab = { readonly seen: Record<string, number>; readonly typed: Record<string, number> }

/**
 * Runs inside the page: notes when a mark of somebody first stands in the text, and when this tab's own key went down.
 * A mark is «writer.number;»; the name beside somebody's caret may stand right before it. Bundlers must not add helpers to it, so it uses nothing from outside.
 */
export const watchTab = (own: string): void => {
  const tab: { seen: Record<string, number>; typed: Record<string, number> } = { seen: {}, typed: {} }
  const now = (): number => performance.timeOrigin + performance.now()
  const editor = document.querySelector('.ProseMirror')!
  const look = (): void => {
    for (const [mark] of (editor.textContent ?? '').matchAll(/(?:tab|n)\d+\.\d+;/g)) tab.seen[mark] ??= now()
  }
  new MutationObserver(look).observe(editor, { subtree: true, childList: true, characterData: true })
  let number = 0
  editor.addEventListener(
    'keydown',
    (event) => {
      if ((event as KeyboardEvent).key === ';') tab.typed[`${own}.${number++};`] = now()
    },
    { capture: true },
  )
  Object.assign(window, { echoTab: tab })
}
