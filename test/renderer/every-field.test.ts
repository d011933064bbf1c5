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

/** A step of each type with every field that the schema knows. */
const full: Readonly<Record<Step['type'], JsonObject>> = {
  event: { type: 'event', name: 'In', event: 'Joined', where, audience: 'vips', entry: 'once', identifier: 'session', next: 'two' },
  'hold-until': {
    type: 'hold-until',
    name: 'Hold',
    branches: [{ id: 'b', name: 'Bought', event: 'Bought', where, restart: false, next: 'two' }],
    maximum: { after: '1h', next: 'two' },
  },
  wait: { type: 'wait', name: 'Wait', for: '1h', next: 'two' },
  condition: {
    type: 'condition',
    name: 'Split',
    branches: [{ id: 'b', name: 'Pro', when: { trait: 'plan', is: 'equals', value: 'pro' }, next: 'two' }],
    otherwise: { next: 'two' },
  },
  'random-split': {
    type: 'random-split',
    name: 'Draw',
    branches: [{ id: 'b', name: 'Half', percent: 50, next: 'two' }],
    sameBranch: false,
  },
  'send-to-destination': { type: 'send-to-destination', name: 'Send', eventName: 'Sent', activations: [activation], next: 'two' },
  end: { type: 'end', name: 'Out' },
}

const journey: JsonObject = {
  format: 'rehearsal/journey/1',
  id: 'club',
  name: 'Club',
  preset: 'twilio-ga-2025-11',
  start: 'one',
  steps: { one: full.event, two: full.end, three: full.wait },
  exitRules: [{ id: 'left', name: 'Left', event: 'Left', where, matchIdentifier: false, send: false }],
  exitSend: { eventName: 'Goodbye', activation },
  assumptions: { 'event-at-deadline': 'timer-wins' },
  settings: { timezone: 'Europe/Paris' },
  layout: { one: { x: 0, y: 0 } },
}

/** Values to alter a field to where no value made from its own would do. */
const others: Readonly<Record<string, JsonValue>> = {
  after: '77m',
  for: '77m',
  next: null,
  start: 'three',
  entry: 'after-exit',
  context: 'none',
  where: [{ property: 'country', equals: 'FR' }],
  when: { trait: 'country', is: 'equals', value: 'FR' },
  traits: ['first_name'],
  mapping: { other: { '@path': '$.userId' } },
  steps: { one: full.event as JsonObject },
  assumptions: { 'event-at-deadline': 'event-wins' },
  layout: { one: { x: 0, y: 0 }, two: { x: 0, y: 0 } },
}

const text = (facts: readonly Fact[]) =>
  renderToStaticMarkup(createElement('p', null, ...facts.flatMap(({ name, value }) => [name, value])))
const textOf = (groups: readonly SettingGroup[]) => groups.map(({ title, facts }) => `${title} ${text(facts)}`).join(' ')
const around = (of: unknown) => ({ journey: of as Journey, destinations: [], segments: [], syncKeys: null })

/** The fields of an object schema with those of the objects in it, as paths; an array is seen through its first item. */
function fieldsOf(schema: z.ZodType, path: readonly string[] = []): string[][] {
  const bare = unwrapped(schema)
  if (bare instanceof z.ZodArray)
    return bare.element instanceof z.ZodString ? [[...path]] : fieldsOf(bare.element as z.ZodType, [...path, '0'])
  // A literal only says which kind of document it is.
  if (bare instanceof z.ZodLiteral) return []
  if (!(bare instanceof z.ZodObject)) return [[...path]]
  return Object.entries(bare.shape).flatMap(([key, inner]) =>
    key in others ? [[...path, key]] : fieldsOf(inner as z.ZodType, [...path, key]),
  )
}

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

/** The fields that can be altered without what is shown altering. */
function unshown(schema: z.ZodType, sample: JsonValue, show: (document: unknown) => string): string[] {
  const before = show(sample)
  return fieldsOf(schema)
    .filter((path) => show(altered(sample, path)) === before)
    .map((path) => path.join('.'))
}

for (const schema of step.options) {
  const [type] = [...schema.shape.type.values] as Step['type'][]
  test(`the inspector shows each field of the step type ${type}; its name is the heading`, () => {
    const show = (document: unknown) => textOf(stepSettings('one', document as Step, around(journey)))
    expect(unshown(schema, full[type as Step['type']], show)).toEqual(['name'])
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
  expect(unshown(journeySchema, sample, show)).toEqual(['$schema', 'id', 'name'])
  expect(fieldsOf(exitRule).length).toBe(6)
})
