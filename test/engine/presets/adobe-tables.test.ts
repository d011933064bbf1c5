import { describe, expect, test } from 'vitest'
import { type Dialect, dialects } from '../../../src/engine/expression/dialect.ts'
import { findPreset } from '../../../src/engine/presets/find-preset.ts'
import type { Parameter } from '../../../src/engine/presets/parameter.ts'
import type { Preset } from '../../../src/engine/presets/preset.ts'
import { overrideProblems } from '../../../src/engine/presets/resolve-parameters.ts'
import { lines } from '../model/problem-lines.ts'

function preset(id: Dialect): Preset {
  return findPreset(id) as Preset
}

function rows(id: Dialect): ReadonlyMap<string, Parameter> {
  return new Map(preset(id).parameters.map((row) => [row.name, row]))
}

/** Names of the reference's section 1 that have no dot. */
const undotted = ['names', 'exitCriteria', 'pause', 'dryRun', 'supplementalId', 'finished-after']
const dotted = [
  ...['sq.activationDelay', 'sq.batchReadinessLag', 'sq.streamingIngestionLag', 'sq.batchSegmentAllowed', 'membership.statuses'],
  ...['rs.enteringStatuses', 'rs.defaultStart', 'rs.schedulerTypes', 'rs.schedulerLocation', 'rs.minRecurrence', 'rs.readRate'],
  ...['rs.incremental', 'rs.forceReentrance', 'rs.triggerAfterBatch', 'rs.exportRetry', 'rs.testMode', 'event.timeout', 'wait.types'],
  ...['wait.conditionAllowed', 'wait.max', 'journey.globalTimeout', 'journey.globalTimeoutCountedAs', 'journey.errorTimeout'],
  ...['reentrance.waitPeriod', 'versions.multipleLive', 'journey.endDateEffect', 'end.activity', 'profileTimezone.default'],
  ...['canvas.merge', 'actions.jump', 'actions.updateProfile', 'fieldGroup.cacheDuration', 'events.ruleBased', 'actions.responses'],
  ...['condition.profileCap', 'sq.withCampaignActions', 'sq.experienceEventFieldGroups', 'test.externalEvents', 'expr.functions'],
]

describe.each(dialects)('%s', (id) => {
  test('[PRE4] has every parameter of section 1', () => {
    expect([...rows(id).keys()]).toEqual(expect.arrayContaining([...undotted, ...dotted]))
  })

  test('[PRE5] answers every open question', () => {
    const cited = preset(id).parameters.flatMap(({ source }) => source.match(/OS-\d\d/g) ?? [])
    const all = Array.from({ length: 48 }, (_, index) => `OS-${String(index + 1).padStart(2, '0')}`)
    expect([...new Set(cited)].sort()).toEqual(all)
    expect(rows(id).get('event-at-deadline')).toMatchObject({ value: 'event-wins', allowed: ['event-wins', 'timer-wins'] })
  })

  test('[PRE1] facts and what the product lacks cannot be overridden', () => {
    for (const { name, value, standing } of preset(id).parameters) {
      const code = { 'in-force': [], fixed: ['fixed-assumption'], informational: ['fixed-assumption'], 'not-yet': ['not-simulated-yet'] }[
        standing
      ]
      expect(lines(overrideProblems([preset(id)], { [name]: value }))).toEqual(code.map((one) => `/assumptions/${name} ${one}`))
    }
  })
})

test('[PRE4] what the products have grew', () => {
  const [seed, classic, current] = dialects.map((id) => preset(id))
  expect(classic?.stepTypes.filter((type) => !seed?.stepTypes.includes(type))).toEqual(['update-profile', 'jump'])
  expect(current?.stepTypes).toEqual(classic?.stepTypes)
  expect([seed, classic, current].map((one) => one?.lacks)).toEqual([
    {
      journey: ['exitRules', 'exitSend'],
      'event-step': ['audience', 'entry', 'identifier', 'timeout'],
      'segment-qualification-step': ['timeout'],
      'segment-trigger-step': ['incremental', 'forceReentrance', 'triggerAfterBatch'],
      'hold-branch': ['restart'],
      'random-split-step': ['sameBranch'],
      condition: ['profileCap'],
    },
    {
      journey: ['exitRules', 'exitSend'],
      'event-step': ['audience', 'entry', 'identifier'],
      'segment-qualification-step': [],
      'segment-trigger-step': ['incremental', 'forceReentrance', 'triggerAfterBatch'],
      'hold-branch': ['restart'],
      'random-split-step': ['sameBranch'],
      condition: ['profileCap'],
    },
    {
      journey: ['exitSend'],
      'exit-rule': ['matchIdentifier', 'send'],
      'event-step': ['audience', 'entry', 'identifier'],
      'segment-qualification-step': [],
      'segment-trigger-step': [],
      'hold-branch': ['restart', 'until', 'when'],
      'wait-step': ['until'],
      'random-split-step': ['sameBranch'],
      condition: [],
    },
  ])
})

test('[PRE4] what may differ is one table: each parameter is of one kind in all three', () => {
  const [seed, ...later] = dialects.map(rows)
  for (const other of later) {
    expect([...other.keys()]).toEqual([...(seed?.keys() ?? [])])
    for (const [name, { kind }] of other) expect(kind, name).toBe(seed?.get(name)?.kind)
  }
})

describe('[PRE3] the word unlimited', () => {
  function check(name: string, value: string | number | boolean, ...expected: string[]): void {
    test(`${name}: ${value}`, () => {
      expect(overrideProblems([preset('jo-2020-07')], { [name]: value }).map(({ message }) => message)).toEqual(expected)
    })
  }
  check('rs.readRate', 'unlimited')
  check('rs.readRate', 13)
  check('rs.readRate', 0, '"rs.readRate" cannot be 0: write a whole number from 1, or "unlimited".')
  check('finished-after', 'unlimited')
  check('finished-after', 'never', '"finished-after" cannot be "never": write a duration like "30d", or "unlimited".')
  check('reentrance-wait-maximum', 5, '"reentrance-wait-maximum" cannot be 5: write a duration, or "unlimited".')
  check('wait.max', 'unlimited', '"wait.max" cannot be "unlimited": write a duration like "30d".')
  check('retries', -1, '"retries" cannot be -1: write a whole number from 0, like 3.')
  check('versions.multipleLive', 'no', '"versions.multipleLive" cannot be "no": write true or false.')
})
