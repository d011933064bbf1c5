import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { exitRule, type Journey, journeySchema } from '../../src/engine/model/journey.ts'
import type { JsonObject, JsonValue } from '../../src/engine/model/json-value.ts'
import { type Step, step } from '../../src/engine/model/step.ts'
import type { Fact } from '../../src/renderer/inspector/fact.ts'
import { exitRuleGroup, exitSendGroups, journeySettings } from '../../src/renderer/inspector/journey-settings.ts'
import type { SettingGroup } from '../../src/renderer/inspector/setting-group.ts'
import { stepSettings } from '../../src/renderer/inspector/step-settings.ts'

const activation = {
  id: 'a1',
  destination: 'braze',
  action: 'trackEvent',
  eventName: 'Nudge',
  context: 'all',
  traits: ['email'],
  mapping: { name: { '@path': '$.event' } },
}
const where = [{ property: 'plan', equals: 'pro' }]

const timeout = { after: '1h', next: 'two' }
const trigger = { type: 'segment-trigger', name: 'Read', segment: 'gold', namespace: 'crmid', next: 'two' }
const recurring = { type: 'recurring', every: { unit: 'day', interval: 2 }, start: '2026-02-01T09:00', end: '2026-03-01T09:00' }
const when = { trait: 'plan', is: 'equals', value: 'pro' }

/** Steps of each type that together have every field that the schema knows. */
const full: Readonly<Record<Step['type'], readonly JsonObject[]>> = {
  event: [
    {
      ...{ type: 'event', name: 'In', event: 'Joined', where, audience: 'vips', entry: 'once', identifier: 'session', next: 'two' },
      ...{ condition: when, namespace: 'email', timeout },
    },
  ],
  'segment-qualification': [
    { type: 'segment-qualification', name: 'Q', segment: 'gold', behavior: 'exit', namespace: 'email', timeout, next: 'two' },
  ],
  'segment-trigger': [
    { ...trigger, schedule: { type: 'at', at: '2026-02-01T09:00', timezone: 'Europe/Paris' }, readRate: 500 },
    {
      ...trigger,
      schedule: { ...recurring, timezone: 'UTC' },
      incremental: true,
      forceReentrance: true,
      triggerAfterBatch: { window: '2h' },
    },
    { ...trigger, schedule: { type: 'default' } },
  ],
  'hold-until': [
    {
      type: 'hold-until',
      name: 'Hold',
      branches: [
        { id: 'b', name: 'Bought', event: 'Bought', where, restart: false, next: 'two' },
        { id: 'c', name: 'Gold', segment: 'gold', behavior: 'exit', next: 'two' },
        { id: 'd', name: 'Late', after: '1h', when, next: 'two' },
        { id: 'e', name: 'On the day', until: '2026-02-01T09:00', when, next: 'two' },
        { id: 'f', name: 'Then', expression: 'now()', when, next: 'two' },
      ],
      maximum: { after: '1h', next: 'two' },
    },
  ],
  wait: [
    { type: 'wait', name: 'Wait', for: '1h', next: 'two' },
    { type: 'wait', name: 'Wait', until: '2026-02-01T09:00', next: 'two' },
    { type: 'wait', name: 'Wait', expression: 'now()', next: 'two' },
  ],
  condition: [
    {
      type: 'condition',
      name: 'Split',
      branches: [{ id: 'b', name: 'Pro', when, next: 'two' }],
      otherwise: { next: 'two' },
      onError: { next: 'two' },
    },
  ],
  'random-split': [
    {
      type: 'random-split',
      name: 'Draw',
      branches: [{ id: 'b', name: 'Half', percent: 50, next: 'two' }],
      sameBranch: false,
    },
  ],
  'send-to-destination': [{ type: 'send-to-destination', name: 'Send', eventName: 'Sent', activations: [activation], next: 'two' }],
  action: [
    {
      ...{ type: 'action', name: 'Mail', destination: 'mail', parameters: { to: '@{P.email}' }, next: 'two' },
      ...{ onError: { next: 'two' }, onTimeout: { next: 'two' } },
    },
  ],
  'update-profile': [{ type: 'update-profile', name: 'Tier', set: { tier: '"gold"' }, next: 'two' }],
  jump: [{ type: 'jump', name: 'Over', journey: 'other', parameters: { total: '1' }, next: 'two' }],
  reaction: [{ type: 'reaction', name: 'Clicked', to: 'one', interaction: 'clicked', timeout, next: 'two' }],
  end: [{ type: 'end', name: 'Out' }],
}

const journey: JsonObject = {
  format: 'rehearsal/journey/1',
  id: 'club',
  name: 'Club',
  preset: 'twilio-ga-2025-11',
  start: 'one',
  steps: { one: full.event[0]!, two: full.end[0]!, three: full.wait[0]! },
  exitRules: [{ id: 'left', name: 'Left', event: 'Left', where, matchIdentifier: false, send: false }],
  exitSend: { eventName: 'Goodbye', activation },
  assumptions: { 'event-at-deadline': 'timer-wins' },
  settings: {
    ...{ timezone: 'Europe/Paris', profileTimezone: true, reentrance: { allowed: true, wait: '1h' } },
    ...{ globalTimeout: '30d', errorTimeout: '5s', startDate: '2026-01-01T00:00:00Z', endDate: '2027-01-01T00:00:00Z' },
  },
  layout: { one: { x: 0, y: 0 } },
}

/** Values to alter a field to where no value made from its own would do. */
const others: Readonly<Record<string, JsonValue>> = {
  after: '77m',
  for: '77m',
  window: '77m',
  wait: '77m',
  globalTimeout: '77m',
  errorTimeout: '77m',
  until: '2027-07-07T07:07',
  unit: 'week',
  behavior: 'both',
  parameters: { other: '7' },
  set: { other: '7' },
  condition: { trait: 'country', is: 'equals', value: 'FR' },
  next: null,
  start: 'three',
  entry: 'after-exit',
  context: 'none',
  where: [{ property: 'country', equals: 'FR' }],
  when: { trait: 'country', is: 'equals', value: 'FR' },
  traits: ['first_name'],
  mapping: { other: { '@path': '$.userId' } },
  steps: { one: full.event[0]! },
  assumptions: { 'event-at-deadline': 'event-wins' },
  layout: { one: { x: 0, y: 0 }, two: { x: 0, y: 0 } },
}

const text = (facts: readonly Fact[]) =>
  renderToStaticMarkup(createElement('p', null, ...facts.flatMap(({ name, value }) => [name, value])))
const textOf = (groups: readonly SettingGroup[]) => groups.map(({ title, facts }) => `${title} ${text(facts)}`).join(' ')
const around = (of: unknown) => ({ journey: of as Journey, destinations: [], segments: [], syncKeys: null })

/** Fields as paths: those that a schema knows, of each kind where there are several. Places in lists are left out. */
function fieldsOf(schema: z.ZodType, path: readonly string[] = []): string[] {
  const bare = unwrapped(schema)
  if (bare instanceof z.ZodUnion && bare.options.some((option) => unwrapped(option as z.ZodType) instanceof z.ZodObject))
    return [...new Set(bare.options.flatMap((option) => fieldsOf(option as z.ZodType, path)))]
  if (bare instanceof z.ZodArray) return bare.element instanceof z.ZodString ? [path.join('.')] : fieldsOf(bare.element as z.ZodType, path)
  // A literal only says which kind of document it is.
  if (bare instanceof z.ZodLiteral) return []
  if (!(bare instanceof z.ZodObject)) return [path.join('.')]
  return Object.entries(bare.shape).flatMap(([key, inner]) =>
    key in others ? [[...path, key].join('.')] : fieldsOf(inner as z.ZodType, [...path, key]),
  )
}

/** The fields that a sample has, as paths into it. */
function pathsOf(sample: JsonValue | undefined, path: readonly string[] = []): string[][] {
  if (path.length > 0 && path.at(-1)! in others) return [[...path]]
  const isList = Array.isArray(sample) && typeof sample[0] === 'object'
  if (!isList && (Array.isArray(sample) || typeof sample !== 'object' || sample === null)) return [[...path]]
  return Object.entries(sample).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))
}

const withoutPlaces = (path: readonly string[]): string => path.filter((key) => !/^\d+$/.test(key)).join('.')

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? unwrapped(schema.unwrap() as z.ZodType) : schema
}

function altered(document: JsonValue | undefined, path: readonly string[]): JsonValue {
  const [key, ...rest] = path
  const holder = document as Record<string, JsonValue>
  if (key === undefined || !(key in holder)) throw new Error(`the sample has no ${path.join('.')}`)
  const copy = (Array.isArray(holder) ? [...holder] : { ...holder }) as Record<string, JsonValue>
  copy[key] = rest.length > 0 ? altered(holder[key], rest) : (others[key] ?? otherValue(holder[key] as JsonValue, key))
  return copy as JsonValue
}

function otherValue(value: JsonValue, key: string): JsonValue {
  if (key === 'next') return null
  if (typeof value === 'boolean') return !value
  return typeof value === 'number' ? value + 7 : `${String(value)}-altered`
}

/** The fields that can be altered without what is shown altering; those that no sample has are named first. */
function unshown(schema: z.ZodType, samples: readonly JsonValue[], show: (document: unknown) => string): string[] {
  const known = fieldsOf(schema)
  const tried = samples.flatMap((sample) =>
    pathsOf(sample)
      .filter((path) => known.includes(withoutPlaces(path)))
      .map((path) => ({ path: withoutPlaces(path), isShown: show(altered(sample, path)) !== show(sample) })),
  )
  const untried = known.filter((field) => !tried.some(({ path }) => path === field))
  return [...untried.map((field) => `no sample has ${field}`), ...new Set(tried.filter(({ isShown }) => !isShown).map(({ path }) => path))]
}

for (const schema of step.options) {
  const [type] = [...schema.shape.type.values] as Step['type'][]
  // The section of a send's mapping has its own test in the window.
  const shownElsewhere = type === 'send-to-destination' ? ['name', 'activations.mapping'] : ['name']
  test(`the inspector shows each field of the step type ${type}; its name is the heading`, () => {
    const show = (document: unknown) => textOf(stepSettings('one', document as Step, around(journey)))
    expect(unshown(schema, full[type as Step['type']], show)).toEqual(shownElsewhere)
  })
}

test('the inspector shows each field of a journey; its id and name are the heading', () => {
  const show = (document: unknown) => {
    const shown = document as Journey
    return [
      text(journeySettings(shown)),
      textOf((shown.exitRules ?? []).map((rule, index) => exitRuleGroup(rule, index))),
      textOf(exitSendGroups(shown, around(shown))),
    ].join(' ')
  }
  const sample = { $schema: 'journey.schema.json', ...journey }
  expect(unshown(journeySchema, [sample], show)).toEqual(['$schema', 'id', 'name'])
  expect(fieldsOf(exitRule).length).toBe(6)
})
