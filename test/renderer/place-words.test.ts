import { expect, test } from 'vitest'
import { fieldWords } from '../../src/renderer/place-words/field-words.ts'
import { valueOfPointer, wordsOfPointer } from '../../src/renderer/place-words/words-of-place.ts'

const journey = {
  name: 'Reorder',
  steps: {
    order: { type: 'event', event: 'Order Completed', where: [{ property: 'total', equals: '9' }] },
    wait: {
      type: 'hold-until',
      name: 'Wait for reorder',
      branches: [
        { id: 'again', name: 'Ordered again', event: 'Order Completed', where: [{ property: 'total', equals: '9' }] },
        { event: '' },
      ],
      maximum: { after: '7d' },
    },
    tell: { type: 'send-to-destination', activations: [{ id: 'a1', destination: 'hook', eventName: 'X', mapping: { userId: 'x' } }] },
    part: { type: 'condition', branches: [{ when: { all: [{ trait: 'plan' }, { trait: 'tier' }] } }], onError: {} },
    call: { type: 'action', parameters: { maxPrice: '1' }, onError: {} },
  },
  exitRules: [{ id: 'out', name: 'Unsubscribed', event: 'Unsubscribed' }],
  exitSend: { activation: { eventName: 'Y' } },
}

test.each([
  ['/steps/wait/maximum/after', 'Wait for reorder › Maximum hold › After'],
  ['/steps/wait/branches/1/event', 'Wait for reorder › Branch 2 › Event'],
  ['/steps/wait/branches/0/where/0/equals', 'Wait for reorder › Branch Ordered again › Filter 1 › Value'],
  ['/steps/wait/branches/again/next', 'Wait for reorder › Branch Ordered again › Then'],
  ['/steps/wait/branches', 'Wait for reorder › Branches'],
  ['/steps/order/where', 'Order Completed › Where'],
  ['/steps/tell/activations/0/eventName', 'tell › Activation a1 › Event name for this destination'],
  ['/steps/tell/activations/a1/mapping/userId', 'tell › Activation a1 › Mapping › userId'],
  ['/steps/part/branches/0/when/all/1/trait', 'part › Branch 1 › Condition › Condition 2 › Trait'],
  ['/steps/part/onError', `part › ${fieldWords['condition/onError']}`],
  ['/steps/call/onError', `call › ${fieldWords['action/onError']}`],
  ['/steps/call/parameters/maxPrice', 'call › Parameters › maxPrice'],
  ['/exitRules/0/event', 'Exit rule Unsubscribed › Event'],
  ['/exitRules', 'Exit rules'],
  ['/exitSend/activation/eventName', 'Exit send › Activation › Event name for this destination'],
  ['/settings/reentrance/wait', 'Settings › Reentrance › Enters again after'],
  ['/assumptions/hold.order', 'Assumptions › hold.order'],
  ['/steps', 'Steps'],
  ['', ''],
])('a place of a journey in the words of its forms: %s', (pointer, words) => {
  expect(wordsOfPointer(pointer, journey)).toBe(words)
})

test('places of a workspace and a scenario, whose documents may not be at hand', () => {
  const workspace = { destinations: [{ id: 'hook', kind: 'http', settings: { apiKey: '' }, responses: [{ for: '1h' }] }] }
  expect(wordsOfPointer('/destinations/0/settings/apiKey', workspace)).toBe('Destination hook › Settings › apiKey')
  expect(wordsOfPointer('/destinations/hook/responses/0/for', workspace)).toBe('Destination hook › Answer 1 › For')
  expect(wordsOfPointer('/destinations/0/kind', undefined)).toBe('Destination 1 › Kind')
  expect(wordsOfPointer('/timeline/3/at', undefined)).toBe('Item 4 › When')
  expect(wordsOfPointer('/responses/hook/latency', undefined)).toBe('Answers › hook › Takes')
  expect(wordsOfPointer('/steps/wait~1long/maximum', undefined)).toBe('wait/long › Maximum hold')
})

test('what the table does not know goes by its key, with the words apart', () => {
  expect(wordsOfPointer('/somethingElse', {})).toBe('Something else')
  expect(wordsOfPointer('/steps/wait/x-2', journey)).toBe('Wait for reorder › x-2')
})

test('what stands at a place, also where an item goes by its id', () => {
  expect(valueOfPointer('/steps/wait/branches/again/event', journey)).toBe('Order Completed')
  expect(valueOfPointer('/steps/wait/branches/1', journey)).toEqual({ event: '' })
  expect(valueOfPointer('/steps/gone/event', journey)).toBeUndefined()
})
