import type { Locator } from 'playwright-core'

type Position = { readonly node: Node }
type Editor = {
  readonly isFocused: boolean
  readonly state: { readonly selection: { readonly from: number } }
  readonly view: { domAtPos: (at: number) => Position }
}

/** Clicks into a part of a text and waits until the editor's own selection is there: what is typed before goes to the old place. */
export const putCaret = async (place: Locator): Promise<void> => {
  await place.click()
  await place.evaluate(async (element) => {
    const { editor } = element.closest('.ProseMirror') as unknown as { editor: Editor }
    const isThere = (): boolean => editor.isFocused && element.contains(editor.view.domAtPos(editor.state.selection.from).node)
    for (let frames = 0; frames < 4;) {
      await new Promise(requestAnimationFrame)
      frames = isThere() ? frames + 1 : 0
    }
  })
}
