import { expect, test } from 'vitest'
import { cutInMiddle } from '../../src/renderer/inspector/cut-in-middle.ts'

test('a long id keeps its end, where ids differ; a short one is whole', () => {
  expect(cutInMiddle('u-17', 28)).toEqual({ start: 'u-17', end: '' })
  const id = '7d1c2f0e-5b7a-4a53-9d0e-3f6f0a1b2c3d'
  expect(cutInMiddle(id, 28)).toEqual({ start: '7d1c2f0e-5b7a-4a53-9d0e-3f6f', end: '0a1b2c3d' })
})
