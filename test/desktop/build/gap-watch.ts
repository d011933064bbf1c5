import type { Locator } from '@playwright/test'

/** How far two elements are apart, in every picture that is drawn from now on. */
export async function watchGap(above: Locator, below: Locator): Promise<() => Promise<readonly number[]>> {
  const lower = await below.elementHandle()
  const watch = await above.evaluateHandle((upper, other) => {
    const gaps = new Set<number>()
    let isOver = false
    const look = () => {
      if (isOver || other === null) return
      gaps.add(Math.round(other.getBoundingClientRect().top - upper.getBoundingClientRect().top))
      requestAnimationFrame(look)
    }
    look()
    return {
      end: () => {
        isOver = true
        return [...gaps]
      },
    }
  }, lower)
  return () => watch.evaluate((watching) => watching.end())
}
