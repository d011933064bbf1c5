import type { Locator } from '@playwright/test'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Where a part of the window lies, once it has lain there for some pictures: what was just opened, laid out or moved is still on its way, and
 * what is busy is yet to be drawn anew.
 */
export async function stillBox(part: Locator): Promise<Box> {
  return part.first().evaluate(async (element) => {
    const pictures = 6
    const measured = () => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x, y, width, height }
    }
    await document.fonts.ready
    let box = measured()
    for (let still = 0; still < pictures; ) {
      await new Promise(requestAnimationFrame)
      const now = measured()
      const isBusy = element.closest('[aria-busy="true"]') !== null
      still = !isBusy && JSON.stringify(now) === JSON.stringify(box) ? still + 1 : 0
      box = now
    }
    return box
  })
}
