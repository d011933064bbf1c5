import { describe } from 'vitest'
import { action, adobe, check, event, qualification, with1 } from './adobe-journeys.ts'

const wait = (length: string) => ({ type: 'wait', for: length, next: 'act' })
const parallel = (branches: readonly object[], maximum?: object) => ({
  type: 'hold-until',
  branches: [{ id: 'e', event: 'Logout', next: 'act' }, ...branches],
  ...(maximum ? { maximum } : {}),
})
const ajo = { preset: 'ajo-current' }
const outlives = (path: string) => `${path} path-outlives-instance?`

function many(count: number): Record<string, unknown> {
  const steps = Object.fromEntries(
    Array.from({ length: count - 1 }, (_, index) => [`a${index}`, action({ next: index === 0 ? null : `a${index - 1}` })]),
  )
  return adobe({ start: event({ next: `a${count - 2}` }), ...steps, done: { type: 'end' } })
}

describe('[CHK4] how long steps wait and listen', () => {
  check('a wait at its longest', with1(wait('29d23h')))
  check('a wait too long', with1(wait('31d')), '/steps/s/for duration-out-of-range', outlives('/steps/s/for'))
  check('a wait of the newest product', with1(wait('31d'), ajo))
  check('a wait too long for it', with1(wait('91d'), ajo), '/steps/s/for duration-out-of-range', outlives('/steps/s/for'))
  check(
    'a wait that the preset is told to allow',
    with1(wait('40d'), { assumptions: { 'wait.max': '60d', 'journey.globalTimeout': '90d' } }),
  )
  check('a timeout of an event', with1(event({ timeout: { after: '29d', next: 'act' }, next: 'act' })))
  check(
    'a timeout too long',
    with1(event({ timeout: { after: '31d', next: 'act' }, next: 'act' })),
    '/steps/s/timeout/after duration-out-of-range',
    outlives('/steps/s/timeout/after'),
  )
  check(
    'a timeout of a qualification',
    with1(qualification({ timeout: { after: '31d' } })),
    '/steps/s/timeout/after duration-out-of-range',
    outlives('/steps/s/timeout/after'),
  )
  check(
    'a wait beside listeners',
    with1(parallel([{ id: 'w', after: '31d', next: 'act' }])),
    '/steps/s/branches/1/after duration-out-of-range',
    outlives('/steps/s/branches/1/after'),
  )
  check(
    'the maximum of a hold',
    with1(parallel([], { after: '31d', next: 'act' })),
    '/steps/s/maximum/after duration-out-of-range',
    outlives('/steps/s/maximum/after'),
  )
  const reaction = (after: string) =>
    adobe({
      start: event(),
      s: action({ next: 'r' }),
      r: { type: 'reaction', to: 's', interaction: 'opened', timeout: { after }, next: 'act' },
      act: action(),
    })
  check('a reaction at its shortest', reaction('40s'))
  check('a reaction too short', reaction('39s'), '/steps/r/timeout/after duration-out-of-range')
  check('a reaction too long', reaction('31d'), '/steps/r/timeout/after duration-out-of-range', outlives('/steps/r/timeout/after'))
})

describe('[CHK4] how many steps', () => {
  check('as many as may be; an end does not count', many(50), '/steps/done unreachable-step?')
  check('one more', many(51), '/steps/done unreachable-step?', '/steps too-many-steps')
})

describe('[CHK4] settings keep to the product’s bounds', () => {
  const set = (settings: object, different: object = {}) => with1(action({ next: 'act' }), { settings, ...different })
  check(
    'all inside',
    set({
      errorTimeout: '1s',
      globalTimeout: '30d',
      reentrance: { wait: '400d' },
      startDate: '2021-08-01T00:00:00Z',
      endDate: '2021-08-02T00:00:00Z',
    }),
  )
  check('an error timeout too short', set({ errorTimeout: '900ms' }), '/settings/errorTimeout duration-out-of-range')
  check('an error timeout too long', set({ errorTimeout: '31s' }), '/settings/errorTimeout duration-out-of-range')
  check('a lifetime too long', set({ globalTimeout: '31d' }), '/settings/globalTimeout duration-out-of-range')
  check('a lifetime of the newest product', set({ globalTimeout: '91d' }, ajo))
  check('a re-entrance period too long', set({ reentrance: { wait: '91d' } }, ajo), '/settings/reentrance/wait duration-out-of-range')
  check(
    'an end before the start',
    set({ startDate: '2021-08-02T00:00:00Z', endDate: '2021-08-02T00:00:00Z' }),
    '/settings/endDate end-before-start',
  )
})

describe('[CHK4] what lies beyond the lifetime is doubtful', () => {
  const chain = (one: string, other: string, settings: object = {}) =>
    adobe(
      { start: event(), s: { type: 'wait', for: one, next: 't' }, t: { type: 'wait', for: other, next: 'act' }, act: action() },
      { settings },
    )
  check('waits that fit', chain('20d', '9d'))
  check('waits that do not', chain('20d', '10d'), outlives('/steps/t/for'))
  check('the journey’s own lifetime', chain('1d', '1d', { globalTimeout: '36h' }), outlives('/steps/t/for'))
  check(
    'a wait for some is no end for all',
    adobe({
      start: event(),
      s: parallel([{ id: 'w', after: '20d', when: { trait: 'plan', is: 'exists' }, next: 't' }], { after: '25d', next: 't' }),
      t: { type: 'wait', for: '6d', next: 'act' },
      act: action(),
    }),
    outlives('/steps/t/for'),
  )
  const ending = (maximum: string) =>
    adobe({
      start: event(),
      s: parallel([{ id: 'w', after: '5d', next: 't' }], { after: maximum, next: 't' }),
      t: { type: 'wait', for: '25d', next: 'act' },
      act: action(),
    })
  check('the first end of a hold ends it for all', ending('20d'), outlives('/steps/t/for'))
  check('and no later one counts', ending('4d'))
})
