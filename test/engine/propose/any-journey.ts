import fc from 'fast-check'
import { decodeJourney } from '../../../src/engine/model/decode.ts'
import type { Journey } from '../../../src/engine/model/journey.ts'

/** What follows a step, before it has an id. */
interface Part {
  readonly kind: 'hold' | 'wait' | 'trait' | 'context' | 'split' | 'send' | 'end'
  readonly length: string
  readonly next: readonly Part[]
}

const lengths = fc.constantFrom('10m', '1h', '1d', '3d')

function part(depth: number): fc.Arbitrary<Part> {
  const end = fc.constant<Part>({ kind: 'end', length: '1h', next: [] })
  if (depth === 0) return end
  const ways = (count: number) => fc.tuple(...Array.from({ length: count }, () => part(depth - 1)))
  const one = (kind: Part['kind'], count: number) => fc.record({ kind: fc.constant(kind), length: lengths, next: ways(count) })
  return fc.oneof(one('hold', 3), one('wait', 1), one('trait', 2), one('context', 2), one('split', 2), one('send', 1), end)
}

/** A journey of any shape of the steps that Twilio's product has, up to four steps deep; it passes its checks. */
export const anyJourney: fc.Arbitrary<Journey> = fc
  .tuple(part(3), part(2))
  .map(([first, last]) => journeyOf({ kind: 'hold', length: '1h', next: [first, last, { kind: 'end', length: '1h', next: [] }] }))

function journeyOf(first: Part): Journey {
  const steps: Record<string, object> = {}
  let count = 0
  const add = ({ kind, length, next }: Part): string => {
    count += 1
    const id = `s${count}`
    const name = `Step ${count}`
    // A place before its followers, so that ids follow the file.
    steps[id] = {}
    const [one = null, other = null, third = null] = next.map(add)
    steps[id] = stepOf(kind, { id, name, length, one, other, third })
    return id
  }
  const start = { type: 'event', event: 'Started', entry: 'every-time', identifier: 'session', next: add(first) }
  const document = { format: 'rehearsal/journey/1', id: 'any', preset: 'twilio-ga-2025-11', start: 'start', steps: { start, ...steps } }
  const decoded = decodeJourney(document)
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.problems))
  return decoded.value
}

interface Given {
  readonly id: string
  readonly name: string
  readonly length: string
  readonly one: string | null
  readonly other: string | null
  readonly third: string | null
}

function stepOf(kind: Part['kind'], { id, name, length, one, other, third }: Given): object {
  switch (kind) {
    case 'hold':
      return {
        type: 'hold-until',
        name,
        branches: [
          { id: 'a', name: `${name} a`, event: `${id} happened`, where: [{ property: 'kind', anyOf: ['x', 'y'] }], next: one },
          { id: 'b', name: `${name} b`, event: 'Bought', next: other },
        ],
        maximum: { after: length, next: third },
      }
    case 'wait':
      return { type: 'wait', name, for: length, next: one }
    case 'trait':
      return {
        type: 'condition',
        name,
        branches: [{ id: 'yes', name: `${name} yes`, when: { trait: 'points', is: 'at-least', value: 100 }, next: one }],
        otherwise: { next: other },
      }
    case 'context':
      return {
        type: 'condition',
        name,
        branches: [{ id: 'yes', name: `${name} yes`, when: { context: 'Started.total', is: 'greater-than', value: 50 }, next: one }],
        otherwise: { next: other },
      }
    case 'split':
      return {
        type: 'random-split',
        name,
        branches: [
          { id: 'a', name: `${name} a`, percent: 50, next: one },
          { id: 'b', name: `${name} b`, percent: 50, next: other },
        ],
      }
    case 'send':
      return { type: 'send-to-destination', name, activations: [{ id: 'a1', destination: 'sink', traits: ['email'] }], next: one }
    case 'end':
      return { type: 'end' }
  }
}
