import { expect, test } from 'vitest'
import { placeOnScreen } from '../../src/main/window/place-on-screen.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const beside = { x: 1920, y: 0, width: 1280, height: 1024 }

test('the first time it has its own size, in the middle', () => {
  expect(placeOnScreen(null, [screen])).toEqual({ width: 1440, height: 900 })
})

test('it comes back to where it was, on whichever screen', () => {
  const was = { x: 2000, y: 40, width: 1200, height: 800, maximized: false }
  expect(placeOnScreen(was, [screen, beside])).toEqual({ x: 2000, y: 40, width: 1200, height: 800 })
})

test('when that screen is gone, it opens in the middle of the first one', () => {
  const was = { x: 2000, y: 40, width: 1200, height: 800, maximized: false }
  expect(placeOnScreen(was, [screen])).toEqual({ width: 1200, height: 800 })
})

test('it is never larger than a small screen', () => {
  expect(placeOnScreen(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({ width: 1024, height: 700 })
})
