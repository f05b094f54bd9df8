import { createSpotlight } from '@mantine/spotlight'

/** `palette.open()` from anywhere in the shell. */
export const [paletteStore, palette] = createSpotlight()

/** Enter takes the first row, also when it arrived after the last key. */
export const selectFirst = (list: HTMLElement | null): void => {
  if (!list || list.querySelector('[data-selected]')) return
  list.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  paletteStore.setState({ ...paletteStore.getState(), selected: 0 })
}
