import { test as base } from '@playwright/test'
import { canStartVirtualDisplay, startVirtualDisplay } from '../../scripts/display/virtual-display.mjs'

/**
 * Gives the windows of each worker a display of their own, also where there is a screen: they come out the same, disturb nobody, and take
 * neither focus nor clipboard from those of the other worker.
 */
export const test = base.extend<object, { readonly ownDisplay: undefined }>({
  ownDisplay: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      if (!canStartVirtualDisplay()) return use(undefined)
      const { display, stop } = await startVirtualDisplay()
      process.env.DISPLAY = display
      delete process.env.WAYLAND_DISPLAY
      await use(undefined)
      stop()
    },
    { scope: 'worker', auto: true },
  ],
})
