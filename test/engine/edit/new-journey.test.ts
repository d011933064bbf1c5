import { expect, test } from 'vitest'
import { checkReadableJourney } from '../../../src/engine/check/check-readable.ts'
import { newJourney, type WishedEntry } from '../../../src/engine/edit/new-journey.ts'
import { decodeJourney } from '../../../src/engine/model/decode.ts'
import { presetIds } from '../../../src/engine/presets/find-preset.ts'

const byEvent: WishedEntry = {
  type: 'event',
  event: 'Checkout_Started',
  where: [
    { property: 'currency', values: ['EUR', 'USD'] },
    { property: 'plan', values: ['pro'] },
    { property: '', values: ['x'] },
    { property: 'empty', values: [] },
  ],
  audience: 'vip',
  entry: 'every-time',
  identifier: 'session_id',
  namespace: null,
}

test('[EDIT8] a new journey is what was wished, and nothing that was left open', () => {
  const journey = newJourney({ id: 'checkout', name: 'Checkout', preset: 'twilio-beta-2024-12', entry: byEvent })
  expect(journey.steps).toEqual({
    start: {
      type: 'event',
      event: 'Checkout_Started',
      where: [
        { property: 'currency', anyOf: ['EUR', 'USD'] },
        { property: 'plan', equals: 'pro' },
      ],
      audience: 'vip',
      entry: 'every-time',
      identifier: 'session_id',
    },
  })
  const once = newJourney({
    id: 'checkout',
    name: 'Checkout',
    preset: 'twilio-beta-2024-12',
    entry: { ...byEvent, where: [], audience: null, entry: 'once' },
  })
  expect(once.steps).toEqual({ start: { type: 'event', event: 'Checkout_Started', entry: 'once' } })
})

test.each(presetIds)('[EDIT8] what is made for %s is of the form of the contract, and has no errors of its own', (preset) => {
  const isAdobe = !preset.startsWith('twilio')
  const entries: readonly WishedEntry[] = isAdobe
    ? [
        { type: 'segment-qualification', segment: 'gold', behavior: 'both', namespace: 'email' },
        { type: 'segment-trigger', segment: 'gold', namespace: 'email' },
        { ...byEvent, where: [], audience: null, entry: null, identifier: null, namespace: 'email' },
      ]
    : [byEvent]
  for (const entry of entries) {
    const journey = newJourney({ id: 'new', name: 'New', preset, entry })
    expect(decodeJourney(journey)).toMatchObject({ ok: true })
    expect(checkReadableJourney(journey).filter(({ severity }) => severity === 'error')).toEqual([])
  }
})
