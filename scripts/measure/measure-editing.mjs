/// <reference lib="dom" />
import { startNoting, timeUntil, whileNoting } from './observe-window.mjs'

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Opens the large journey, its forms, types, drags cards and a kind of step, undoes, and prints a line for each.
 * @param {Page} page
 * @param {(line: string) => void} print
 */
export async function measureEditing(page, print) {
  /** @type {(what: string, answers: readonly number[], tasks: readonly number[]) => void} */
  const report = (what, answers, tasks) => {
    const sorted = [...answers].sort((one, other) => one - other)
    const answered = sorted.length === 0 ? '' : `answer ${sorted[Math.floor(sorted.length / 2)]} ms, slowest ${sorted.at(-1)} ms`
    print(
      `${what.padEnd(30)} ${answered.padEnd(36)} ${tasks.length === 0 ? 'never blocked' : `blocked ${tasks.length} times, longest ${tasks[0]} ms`}`,
    )
  }
  await page.evaluate(startNoting)
  await page.getByRole('button', { name: 'Journey', exact: true }).click()
  await page.getByRole('menuitem', { name: 'A large journey' }).click()
  await page.locator('button[data-step="s2"]').waitFor()
  await page.getByRole('button', { name: 'Steps', exact: true }).click()
  await page.waitForTimeout(1_500)

  /** @type {number[]} */
  const opened = []
  const opening = await whileNoting(page, async () => {
    for (const step of ['s1', 's3', 's2', 's6', 's4', 's9', 's5', 's12']) {
      opened.push(await timeUntil(page, pressStep, formIsThere, step))
      await page.waitForTimeout(200)
    }
  })
  report('open the form of a step', opened, opening)

  const name = page.getByRole('region', { name: 'Settings' }).getByRole('textbox', { name: 'Name', exact: true }).first()
  await name.click()
  report('type a name', [], await whileNoting(page, () => page.keyboard.type(' that says what it is for', { delay: 40 })))

  // Large enough to be taken by the pointer: fifty steps at a glance are small.
  await page.getByRole('button', { name: 'Show the whole journey' }).click()
  for (let turn = 0; turn < 6; turn++) await page.getByRole('button', { name: 'Zoom in' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('s10')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.waitForTimeout(800)
  const card = await page.locator('button[data-step="s10"]').boundingBox()
  const { x, y } = card ?? { x: 0, y: 0 }
  const dragged = await whileNoting(page, async () => {
    await page.mouse.move(x + 30, y + 8)
    await page.mouse.down()
    await page.mouse.move(x + 130, y + 38, { steps: 40 })
    await page.mouse.up()
  })
  report('drag a card', [], dragged)

  const kind = await page.locator('[data-kind="wait"]').boundingBox()
  const plus = await page.locator('button[data-way-step="s10"]').boundingBox()
  const put = await whileNoting(page, async () => {
    await page.mouse.move((kind?.x ?? 0) + 20, (kind?.y ?? 0) + 8)
    await page.mouse.down()
    await page.mouse.move((plus?.x ?? 0) + 8, (plus?.y ?? 0) + 8, { steps: 30 })
    await page.mouse.up()
    await page.locator('button[data-step="wait"]').waitFor()
  })
  report('drag a step onto a way', [], put)

  const undone = await whileNoting(page, async () => {
    await page.locator('button[data-step="s10"]').focus()
    for (let turn = 0; turn < 3; turn++) await page.keyboard.press('Control+z')
  })
  report('undo', [], undone)
  await measureExpressions(page, report)
}

/**
 * Opens forms with expressions, of which the first one may have to read the editor's libraries.
 * @param {Page} page
 * @param {(what: string, answers: readonly number[], tasks: readonly number[]) => void} report
 */
async function measureExpressions(page, report) {
  await page.getByRole('button', { name: 'Journey', exact: true }).click()
  await page.getByRole('menuitem', { name: 'New silver customers, at once' }).click()
  await page.locator('button[data-step="welcome"]').waitFor()
  await page.waitForTimeout(1_500)
  const [first = 'welcome', ...others] = ['welcome', 'thanks', 'voucher', 'welcome', 'thanks']
  for (const [what, steps] of /** @type {const} */ ([
    ['open the first expression', [first]],
    ['open others', others],
  ])) {
    /** @type {number[]} */
    const opened = []
    const tasks = await whileNoting(page, async () => {
      for (const step of steps) {
        opened.push(await timeUntil(page, pressStep, expressionIsThere, step))
        await page.waitForTimeout(300)
      }
    })
    report(what, opened, tasks)
  }
}

/** @param {string} step */
function pressStep(step) {
  const card = /** @type {HTMLElement | null} */ (document.querySelector(`button[data-step="${step}"]`))
  card?.click()
  return step
}

/** @param {string} step */
function formIsThere(step) {
  const inspector = document.querySelector('[data-region="inspector"]')
  const isOf = inspector?.querySelector('.mono')?.textContent === step
  // The name stands there at once, the fields of the kind a moment later.
  return isOf && (inspector?.querySelectorAll('[aria-label="Settings"] input, [aria-label="Settings"] select').length ?? 0) > 1
}

/** @param {string} step */
function expressionIsThere(step) {
  const inspector = document.querySelector('[data-region="inspector"]')
  return inspector?.querySelector('.mono')?.textContent === step && inspector.querySelector('.cm-content') !== null
}
