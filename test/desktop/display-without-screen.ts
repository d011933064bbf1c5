import { canStartVirtualDisplay, startVirtualDisplay } from '../../scripts/display/virtual-display.mjs'

/** Gives the windows of the tests a display of their own, also where there is a screen: they come out the same and disturb nobody. */
export default async function displayWithoutScreen() {
  if (!canStartVirtualDisplay()) return undefined
  const { display, stop } = await startVirtualDisplay()
  process.env.DISPLAY = display
  delete process.env.WAYLAND_DISPLAY
  return stop
}
