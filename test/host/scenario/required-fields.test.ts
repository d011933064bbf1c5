import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodeJourney } from '../../../src/engine/model/decode.ts'
import { checkPath } from '../../../src/host/check/check-path.ts'
import { loadScenario } from '../../../src/host/scenario/load-scenario.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()
scratch.copyOfDemoShop('shop')
const file = 'shop/journeys/checkout-abandonment.journey.json'
const scenario = scratch.at('shop/scenarios/leaves-and-is-nudged.scenario.json')
const sound = JSON.parse(readFileSync(scratch.at(file), 'utf8')) as {
  readonly steps: Record<string, { activations?: { mapping?: object }[] }>
}

/** Of Braze's two required fields one. */
const lacking = { external_id: { '@path': '$.userId' }, name: { '@path': '$.event' } }
const activation = { id: 'a1', destination: 'braze', action: 'trackEvent', traits: ['first_name', 'email'], mapping: lacking }

describe('a required field that nothing is mapped to is an error', () => {
  test('in a version that the window’s session publishes: nothing runs', async () => {
    const decoded = decodeJourney(sound)
    const changed = decodeJourney({ ...sound, steps: { ...sound.steps, nudge: { ...sound.steps.nudge, activations: [activation] } } })
    if (!decoded.ok || !changed.ok) throw new Error('the test’s own journey is broken')
    const publish = {
      at: Date.parse('2026-01-06T10:00:00Z'),
      journey: 'checkout-abandonment',
      do: 'publish',
      definition: changed.value,
    } as const
    const amended = await loadScenario(scenario, { amendments: { acts: [publish], responses: {}, journeys: [decoded.value] } })
    const found = amended.ok ? [] : amended.problems.map(({ pointer, code, severity }) => `${pointer} ${code} ${severity}`)
    expect(found).toEqual(['/timeline/1/definition/steps/nudge/activations/0/mapping/time unmapped-required-field error'])
    const published = await loadScenario(scenario, {
      amendments: { acts: [{ ...publish, definition: decoded.value }], responses: {}, journeys: [decoded.value] },
    })
    expect(published.ok).toBe(true)
  })

  test('in an edit of an activation', async () => {
    const edit = {
      at: '+1d',
      journey: 'checkout-abandonment',
      do: 'edit-activation',
      step: 'nudge',
      activation: 'a1',
      set: { mapping: lacking },
    }
    scratch.change('shop/scenarios/leaves-and-is-nudged.scenario.json', (document) => {
      document.timeline = [...(document.timeline as object[]), edit]
    })
    const loaded = await loadScenario(scenario)
    const found = loaded.ok ? [] : loaded.problems.map(({ pointer, code }) => `${pointer} ${code}`)
    expect(found).toEqual(['/timeline/1/set/mapping/time unmapped-required-field'])
  })

  test('in the send before an exit', async () => {
    const name = 'shop/journeys/leaving.journey.json'
    scratch.write(name, {
      ...sound,
      $schema: undefined,
      id: 'leaving',
      name: 'Leaving',
      exitRules: [{ id: 'emptied', name: 'Emptied', event: 'Order_Completed', send: true }],
      exitSend: { eventName: 'Left', activation },
    })
    const { problems } = await checkPath(scratch.at('shop'))
    const found = problems.filter((problem) => problem.file === scratch.at(name)).map(({ pointer, code }) => `${pointer} ${code}`)
    expect(found).toContain('/exitSend/activation/mapping/time unmapped-required-field')
  })
})
