import { createSpotlight } from '@mantine/spotlight'

const [store, palette] = createSpotlight()

export const paletteStore = store
export const openPalette = palette.open

/** The first entry is the one that Enter takes. The list marks it as it does by itself once something is typed. */
export function selectFirst(): void {
  const list = document.getElementById(store.getState().listId)
  const [first, ...others] = list?.querySelectorAll('[data-action]') ?? []
  for (const other of others) other.removeAttribute('data-selected')
  first?.setAttribute('data-selected', 'true')
  store.updateState((state) => ({ ...state, selected: first === undefined ? -1 : 0 }))
}
