// What a page is asked to write down about itself while something is done in it.

/** Notes every task of the page's thread that took longer than 50 ms. Runs in the page. */
export function startNoting() {
  const notes = { longTasks: [] }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) notes.longTasks.push(Math.round(duration))
  }).observe({ type: 'longtask' })
  globalThis.rehearsalNotes = notes
}

/** Does something by mouse and keyboard. @returns the tasks that blocked the page meanwhile, ms, the longest first */
export async function whileNoting(page, act) {
  await page.evaluate(() => {
    globalThis.rehearsalNotes.longTasks.length = 0
  })
  await act()
  // What was measured last is told a little later.
  await page.waitForTimeout(300)
  const tasks = await page.evaluate(() => globalThis.rehearsalNotes.longTasks)
  return tasks.sort((one, other) => other - one)
}

/**
 * How long it takes from doing something until the page shows what it should, looked at before every picture.
 * @param act runs in the page, and @param isShown too, with what act answered
 */
export function timeUntil(page, act, isShown, argument) {
  const source = `(${act})`
  const until = `(${isShown})`
  return page.evaluate(
    async ([actText, untilText, given]) => {
      // biome-ignore lint/security/noGlobalEval: both texts are functions of this program
      const [begin, shown] = [globalThis.eval(actText), globalThis.eval(untilText)]
      const called = performance.now()
      const wanted = await begin(given)
      // What takes its time to begin says itself when it did.
      const before = globalThis.rehearsalNotes.begunAt ?? called
      globalThis.rehearsalNotes.begunAt = undefined
      while (!shown(wanted, given)) {
        if (performance.now() - before > 60_000) return Number.POSITIVE_INFINITY
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
      return Math.round(performance.now() - before)
    },
    [source, until, argument],
  )
}
