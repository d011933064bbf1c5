import { expect, test, vi } from 'vitest'
import { runQuestions } from '../../../src/engine/index.ts'
import type { Journey } from '../../../src/engine/model/journey.ts'
import { expectedEvents } from '../../../src/renderer/inject/expected-events.ts'
import { waitingStory } from '../../../src/renderer/inject/use-waiting-story.ts'
import { setWindow } from '../../../src/renderer/state/window-state.ts'
import { checkout, event, readerOf, scenarioOf } from '../../engine/run/rehearse.ts'

const journey = checkout()
const scenario = scenarioOf({
  journeys: [journey],
  timeline: [event('+0s', 'Started', { session: 's1' }), { ...event('+1m', 'Started', { session: 's11' }), profile: 'u11' }],
})
const questions = vi.hoisted(() => ({ of: {} as Record<string, (...given: unknown[]) => unknown> }))
questions.of = runQuestions(readerOf(scenario)) as unknown as typeof questions.of
vi.mock('../../../src/renderer/state/ask-run.ts', () => ({
  askRun: async (name: string, ...given: unknown[]) => questions.of[name]?.(...given) ?? null,
}))

test('for whoever was only chosen, what the step waits for is expected first, with the identifier of that instance', async () => {
  const at = Date.parse('2026-01-05T10:20:00Z')
  setWindow({ at, journey: 'checkout' })
  const story = await waitingStory('u1')
  expect(story?.row).toMatchObject({ profile: 'u1', identifier: 's1' })
  const [document] = scenario.journeys as [Journey]
  expect(expectedEvents(document, story, [], at)[0]).toMatchObject({ event: 'Bought', properties: { session: 's1' } })
  expect(await waitingStory('nobody')).toBeNull()
  setWindow({ at: at + 86_400_000 * 30 })
  expect(await waitingStory('u1')).toBeNull()
})
