import { describe, expect, test } from 'vitest'
import type { RowQuery } from '../../../src/engine/account/views.ts'
import { event, readerOf, receipt, scenarioOf } from '../run/rehearse.ts'

const all: RowQuery = { at: Number.POSITIVE_INFINITY, offset: 0, limit: 100 }
const destinations = [
  { id: 'accepts', kind: 'recorder' },
  { id: 'late', kind: 'recorder', responses: [{ status: 503, times: 2 }, { status: 200 }] },
  { id: 'refuses', kind: 'recorder', responses: [{ status: 404 }] },
  { id: 'down', kind: 'recorder', responses: [{ status: 500 }] },
]
const activations = destinations.map(({ id }) => ({ id: `to-${id}`, destination: id }))
const called = {
  ...{ format: 'rehearsal/journey/1', id: 'called', preset: 'jo-2021', start: 'e' },
  steps: {
    e: { type: 'event', event: 'Ordered', namespace: 'email', next: 'x' },
    x: { type: 'action', destination: 'refuses', parameters: {}, next: 'y' },
    y: { type: 'action', destination: 'accepts', parameters: {}, next: 'end' },
    end: { type: 'end' },
  },
}
const given = {
  destinations,
  journeys: [receipt({ send: { activations } }), called],
  namespaces: [{ id: 'email', kind: 'person' }],
  profiles: [{ id: 'u1', identities: { email: ['a@b.example'] } }],
  timeline: [event('+0s', 'Ordered', { order: 'o1' })],
  clock: { start: '2026-01-05T10:00:00Z', end: '+10s' },
}

describe('a row tells what became of its send', () => {
  const reader = readerOf(scenarioOf(given))
  const { rows } = reader.sends(all)

  test('with its attempts, and the code of its error', () => {
    expect(
      rows.map(({ journey, destination, status, attempts, errorCode }) => [journey, destination, status, attempts, errorCode]),
    ).toEqual([
      ['receipt', 'accepts', 'delivered', 1, null],
      ['receipt', 'late', 'delivered', 3, null],
      ['receipt', 'refuses', 'failed', 1, 'rejected'],
      ['receipt', 'down', 'pending', 4, null],
      ['called', 'refuses', 'failed', 4, 'rejected'],
    ])
  })

  test('as its result does, whoever is asked first', () => {
    const { sends } = readerOf(scenarioOf(given)).result(100)
    expect(rows.map(({ status, attempts, errorCode }) => [status, attempts, errorCode])).toEqual(
      sends.map(({ status, attempts, error }) => [status, attempts.length, error?.code ?? null]),
    )
  })

  test('and the send in full has the mapping that it was made by', () => {
    expect(reader.send(0)?.mapping).toBe(null)
    const mapping = { to: { '@path': '$.userId' } }
    const mapped = { ...given, journeys: [receipt({ send: { activations: [{ id: 'a1', destination: 'accepts', mapping }] } })] }
    const maps = () => ({ ok: true as const, payload: { to: 'u1' } })
    expect(readerOf(scenarioOf(mapped), 'profile', 1_000_000, maps).send(0)?.mapping).toEqual(mapping)
  })
})
