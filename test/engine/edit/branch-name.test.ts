import { expect, test } from 'vitest'
import { withBranchNamed } from '../../../src/engine/edit/branch-name.ts'
import { valueAt } from '../../../src/engine/edit/document-path.ts'
import { withItemAdded } from '../../../src/engine/edit/list-items.ts'
import { newStep } from '../../../src/engine/edit/new-step.ts'
import type { JsonObject } from '../../../src/engine/model/json-value.ts'
import type { StepType } from '../../../src/engine/model/step.ts'

const list = ['steps', 'hold', 'branches']
const holding = (...branches: JsonObject[]): JsonObject => ({
  format: 'rehearsal/journey/1',
  steps: { hold: { type: 'hold-until', branches } },
})
const bought = { id: 'bought', name: 'Bought', event: 'Bought' }
const idAfter = (document: JsonObject, index: number, name: string | undefined, saved: JsonObject | null = null) =>
  valueAt(withBranchNamed(document, [...list, index], name, { document, saved }), [...list, index, 'id'])

test('[EDIT26] the id of a new branch goes with its name, letter by letter, and comes back with it', () => {
  let document = withItemAdded(holding(bought), list, { id: 'happened', name: 'Happened', event: '' })
  const ids = ['Happene', '', 'P', 'Paid', 'Paid at once', 'Bought', 'Timeout', 'Happened'].map((name) => {
    document = withBranchNamed(document, [...list, 1], name, { document, saved: null })
    return valueAt(document, [...list, 1, 'id'])
  })
  expect(ids).toEqual(['happene', 'branch', 'p', 'paid', 'paid-at-once', 'bought-2', 'timeout-2', 'happened'])
  expect(valueAt(document, [...list, 0])).toEqual(bought)
  expect(idAfter(holding({ id: 'happened-2', event: '' }), 0, 'Paid')).toBe('paid')
})

test('[EDIT26] an id that was saved or written by hand stays', () => {
  expect(idAfter(holding(bought), 0, 'Paid', holding(bought))).toBe('bought')
  expect(idAfter(holding({ ...bought, id: 'by-hand' }), 0, 'Paid')).toBe('by-hand')
  expect(idAfter(holding({ id: 'by-hand', event: '' }), 0, 'Paid')).toBe('by-hand')
  const byHand = holding({ id: 'paid', event: '' })
  const onItsWay = withBranchNamed(byHand, [...list, 0], 'Paid', { document: byHand, saved: null })
  const later = withBranchNamed(onItsWay, [...list, 0], 'Paid at once', { document: byHand, saved: null })
  expect(valueAt(later, [...list, 0])).toEqual({ id: 'paid', name: 'Paid at once', event: '' })
  expect(idAfter(holding(bought), 0, undefined, holding(bought))).toBe('bought')
})

test('[EDIT26] every branch that a new step or form begins with takes its id from its first name', () => {
  for (const type of ['hold-until', 'condition', 'random-split'] as const satisfies readonly StepType[]) {
    for (const product of ['Step', null]) {
      const document: JsonObject = { format: 'rehearsal/journey/1', steps: { hold: newStep(type, product) } }
      const branches = valueAt(document, list) as readonly JsonObject[]
      for (const index of branches.keys()) expect(idAfter(document, index, 'Quite new')).toBe('quite-new')
    }
  }
})
