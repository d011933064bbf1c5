import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareJson } from '../../src/engine/account/json-difference.ts'
import type { SendResult } from '../../src/engine/account/result.ts'
import type { JsonValue } from '../../src/engine/model/json-value.ts'
import { countLoudAndQuiet, differenceLines } from '../../src/renderer/comparison/difference-lines.ts'
import { alwaysDiffers } from '../../src/renderer/comparison/own-values.ts'

const never = () => false
const nothingOpened: ReadonlySet<string> = new Set()

/** As a person reads them. */
function read(from: JsonValue, to: JsonValue, isQuiet: Parameters<typeof countLoudAndQuiet>[1] = never, opened = nothingOpened): string[] {
  const signs = { both: ' ', first: '-', second: '+' }
  return differenceLines(from, compareJson(from, to), { isQuiet, opened }).map(({ side, indent, tokens, folded }) => {
    const text = folded === undefined ? tokens.map((token) => token.text).join('') : `… ${folded.alike} alike, ${folded.quiet} quiet`
    return signs[side] + ' '.repeat(indent) + text
  })
}

const send = (number: number): SendResult => ({
  at: `2026-01-05T1${number}:00:00.000Z`,
  instance: `j/u${number}/1`,
  journey: 'j',
  profile: `u${number}`,
  step: 'nudge',
  path: 'started > nudge',
  activation: 'a1',
  destination: 'sink',
  action: null,
  event: { type: 'track', messageId: `m${number}`, userId: `u${number}`, timestamp: `2026-01-05T1${number}:00:00.000Z`, total: number },
  payload: null,
  requests: [],
  status: 'delivered',
  attempts: [],
  error: null,
})

describe('two documents laid over each other', () => {
  test('show what differs in both its forms, and fold all else', () => {
    const from = { a: 1, b: 2, list: [{ id: 1, price: 5 }, { id: 2 }], gone: { x: 1 } }
    const to = { a: 1, b: 2, list: [{ id: 2 }, { id: 1, price: 6 }], fresh: [] }
    expect(read(from, to)).toEqual([
      ' {',
      '   … 2 alike, 0 quiet',
      '   "list": [',
      '     … 1 alike, 0 quiet',
      '     { moved',
      '       … 1 alike, 0 quiet',
      '-      "price": 5',
      '+      "price": 6',
      '     }',
      '   ]',
      '-  "gone": {',
      '-    "x": 1',
      '-  }',
      '+  "fresh": []',
      ' }',
    ])
  })

  test('show what is folded when it is opened', () => {
    expect(read({ a: 1, b: { c: 2 }, d: 3 }, { a: 1, b: { c: 2 }, d: 4 }, never, new Set(['#0'])).slice(1, 5)).toEqual([
      '   "a": 1',
      '   "b": {',
      '     "c": 2',
      '   }',
    ])
  })

  test('leave out one side, and the other document is there', () => {
    const opened = { has: () => true }
    const small = fc.jsonValue({ maxDepth: 2 })
    fc.assert(
      fc.property(fc.dictionary(fc.string(), small, { maxKeys: 5 }), fc.dictionary(fc.string(), small, { maxKeys: 5 }), (one, other) => {
        const [from, to] = [JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other))]
        const difference = compareJson(from, to)
        const lines = differenceLines(from, difference, { isQuiet: never, opened })
        const keys = (side: string) =>
          lines
            .filter((line) => line.side !== side && line.indent === 2)
            .flatMap(({ tokens }) => tokens.filter(({ kind }) => kind === 'key').map(({ text }) => JSON.parse(text)))
        if (difference.kind === 'same') return
        expect(new Set(keys('second'))).toEqual(new Set(Object.keys(from)))
        expect(new Set(keys('first'))).toEqual(new Set(Object.keys(to)))
      }),
      { seed: 21 },
    )
  })
})

describe('what differs between any two sends', () => {
  const [one, other] = [send(1), send(2)]
  const isQuiet = alwaysDiffers(one, other)

  test('is told apart: ids, profiles and instants', () => {
    expect(read(one.event, other.event, isQuiet)).toEqual([' {', '   … 1 alike, 3 quiet', '-  "total": 1', '+  "total": 2', ' }'])
    expect(countLoudAndQuiet(compareJson(one.event, other.event), isQuiet)).toEqual({ loud: 1, quiet: 3 })
  })

  test('wherever it has got to, in whatever unit', () => {
    expect(isQuiet('external_id', 'u1', 'u2')).toBe(true)
    expect(isQuiet('at', Date.parse(one.at) / 1_000, Date.parse(other.at) / 1_000)).toBe(true)
    expect(isQuiet('epoch_id', 'j/u1/1', 'j/u2/1')).toBe(true)
  })

  test('and nothing else', () => {
    expect(isQuiet('external_id', 'u1', 'u3')).toBe(false)
    expect(isQuiet('time', '2026-01-05', '2026-01-06T10:00:00Z')).toBe(false)
    expect(isQuiet('userId', 'u1', 'j/u2/1')).toBe(false)
  })
})
