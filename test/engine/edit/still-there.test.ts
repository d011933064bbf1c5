import { describe, expect, test } from 'vitest'
import { documentWith } from '../../../src/engine/edit/document-with.ts'
import { withItemAdded, withItemMoved, withItemRemoved } from '../../../src/engine/edit/list-items.ts'
import { isStillThere } from '../../../src/engine/edit/still-there.ts'
import type { JsonObject } from '../../../src/engine/model/json-value.ts'
import { checkout } from '../run/rehearse.ts'

const list = ['steps', 'nudge', 'activations']
const activation = (id: string) => ({ id, destination: id === 'a2' ? '' : 'sink' })
const document = checkout({ nudge: { activations: ['a1', 'a2', 'a3'].map(activation) } }) as JsonObject
/** Of the second one, as the check names it. */
const pointer = '/steps/nudge/activations/1/destination'

describe('[EDIT27] a problem of a draft that has been changed since the check', () => {
  test('is told where its item still stands', () => {
    expect(isStillThere(pointer, document, document)).toBe(true)
    expect(isStillThere(pointer, document, withItemAdded(document, list, activation('a4')))).toBe(true)
    expect(isStillThere(pointer, document, withItemRemoved(document, list, 2))).toBe(true)
    const typed = documentWith(document, [...list, 1, 'destination'], 's')
    expect(isStillThere(pointer, document, typed)).toBe(true)
  })

  test('is not told of another item that has come to its place, and not where nothing stands', () => {
    expect(isStillThere(pointer, document, withItemRemoved(document, list, 0))).toBe(false)
    expect(isStillThere(pointer, document, withItemRemoved(document, list, 1))).toBe(false)
    expect(isStillThere(pointer, document, withItemMoved(document, list, 1, 0))).toBe(false)
    const last = withItemRemoved(withItemRemoved(document, list, 1), list, 1)
    expect(isStillThere(pointer, document, last)).toBe(false)
  })

  test('of items without an id the place counts until one comes or goes', () => {
    const filters = (...properties: string[]): JsonObject => ({ where: properties.map((property) => ({ property, equals: 1 })) })
    expect(isStillThere('/where/1/property', filters('a', ''), filters('a', 'b'))).toBe(true)
    expect(isStillThere('/where/1/property', filters('a', '', 'c'), filters('a', 'c'))).toBe(false)
    expect(isStillThere('/where/0/property', filters('a', ''), filters('a'))).toBe(true)
  })

  test('of a step, and of the whole, it is told', () => {
    expect(isStillThere('/steps/nudge', document, withItemRemoved(document, list, 0))).toBe(true)
    expect(isStillThere('', document, {})).toBe(true)
  })
})
