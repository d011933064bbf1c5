import { beforeEach, expect, test, vi } from 'vitest'
import { type RunQuestions, runQuestions } from '../../src/engine/account/questions/run-questions.ts'
import { selectInstance } from '../../src/renderer/state/select.ts'
import { setWindow, windowState } from '../../src/renderer/state/window-state.ts'
import { choosePerson } from '../../src/renderer/why/choose-person.ts'
import { checkout, event, readerOf, scenarioOf } from '../engine/run/rehearse.ts'

const asked = vi.hoisted(() => ({ run: null as unknown }))

vi.mock('../../src/renderer/bridge/bridge.ts', () => ({
  bridge: {
    ask: async (_run: number, name: keyof RunQuestions, args: unknown[]) =>
      ((asked.run as RunQuestions)[name] as (...all: unknown[]) => unknown)(...args),
  },
}))

const started = (at: string, profile: string) => event(at, 'Started', { session: `${profile} ${at}` }, { profile })
const reader = readerOf(
  scenarioOf({
    journeys: [checkout()],
    profiles: [{ id: 'brett' }, { id: 'josiah' }, { id: 'nobody' }],
    timeline: [started('+0s', 'brett'), started('+1m', 'josiah'), started('+2h', 'josiah')],
  }),
)
const overview = reader.overview()

beforeEach(() => {
  asked.run = runQuestions(reader)
  const run = { id: 1, scenario: 'one', seed: 1, overview, destinations: [] }
  const frame = reader.frame(overview.end)
  setWindow({ run, journey: 'checkout', frame, at: overview.end } as unknown as Parameters<typeof setWindow>[0])
})

test('whoever is chosen in "Why not" is shown by inspector and canvas, as they entered last', async () => {
  await selectInstance(0)
  expect(windowState().story?.row.profile).toBe('brett')
  await choosePerson('josiah')
  expect(windowState().selection).toEqual({ kind: 'instance', index: 2 })
  expect(windowState().story?.row.profile).toBe('josiah')
})

test('of whoever never entered nothing is shown, and nothing of the one before', async () => {
  await selectInstance(0)
  await choosePerson('nobody')
  expect(windowState()).toMatchObject({ profile: 'nobody', selection: { kind: 'none' }, story: null })
})
