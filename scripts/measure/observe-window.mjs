/// <reference lib="dom" />
// What a page is asked to write down about itself while something is done in it.

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ longTasks: number[], begunAt: number | undefined }} Notes */

/** Notes every task of the page's thread that took longer than 50 ms. Runs in the page. */
export function startNoting() {
  /** @type {Notes} */
  const notes = { longTasks: [], begunAt: undefined }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) notes.longTasks.push(Math.round(duration))
  }).observe({ type: 'longtask' })
  Object.assign(globalThis, { rehearsalNotes: notes })
}

/**
 * Does something by mouse and keyboard.
 * @param {Page} page
 * @param {() => Promise<unknown>} act
 * @returns {Promise<number[]>} the tasks that blocked the page meanwhile, ms, the longest first
 */
export async function whileNoting(page, act) {
  await page.evaluate(() => {
    const { rehearsalNotes } = /** @type {{ rehearsalNotes: Notes }} */ (/** @type {unknown} */ (globalThis))
    rehearsalNotes.longTasks.length = 0
  })
  await act()
  // What was measured last is told a little later.
  await page.waitForTimeout(300)
  const tasks = await page.evaluate(
    () => /** @type {{ rehearsalNotes: Notes }} */ (/** @type {unknown} */ (globalThis)).rehearsalNotes.longTasks,
  )
  return tasks.sort((one, other) => other - one)
}

/**
 * How long it takes from doing something until the page shows what it should, looked at before every picture.
 * @template [Argument=undefined]
 * @param {Page} page
 * @param {(argument: Argument) => unknown} act runs in the page
 * @param {(wanted: any, argument: Argument) => boolean} isShown runs in the page too, with what act answered
 * @param {Argument} [argument]
 * @returns {Promise<number>} ms
 */
export function timeUntil(page, act, isShown, argument) {
  const source = `(${act})`
  const until = `(${isShown})`
  return page.evaluate(
    async ([actText, untilText, given]) => {
      // biome-ignore lint/security/noGlobalEval: both texts are functions of this program
      const [begin, shown] = [globalThis.eval(actText), globalThis.eval(untilText)]
      const called = performance.now()
      const { rehearsalNotes } = /** @type {{ rehearsalNotes: Notes }} */ (/** @type {unknown} */ (globalThis))
      const wanted = await begin(given)
      // What takes its time to begin says itself when it did.
      const before = rehearsalNotes.begunAt ?? called
      rehearsalNotes.begunAt = undefined
      while (!shown(wanted, given)) {
        if (performance.now() - before > 60_000) return Number.POSITIVE_INFINITY
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
      return Math.round(performance.now() - before)
    },
    /** @type {const} */ ([source, until, /** @type {any} */ (argument)]),
  )
}
