import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expressionsOf } from '../../../src/engine/check/adobe/expression-places.ts'
import { checkJourney } from '../../../src/engine/check/check-journey.ts'
import type { JourneyUnderCheck } from '../../../src/engine/check/journey-under-check.ts'
import { copySteps, pasteSteps } from '../../../src/engine/edit/clip.ts'
import { valueAt } from '../../../src/engine/edit/document-path.ts'
import { expressionsIn } from '../../../src/engine/edit/expression-places.ts'
import { usesOf, withItemRenamed, withUsesRenamed } from '../../../src/engine/edit/item-uses.ts'
import { withFieldGroupRenamed } from '../../../src/engine/edit/rename-field-group.ts'
import { itemsOf, type WorkspaceList, workspaceLists } from '../../../src/engine/edit/workspace-items.ts'
import { functionTable } from '../../../src/engine/expression/functions/function-table.ts'
import { segmentFunctions } from '../../../src/engine/expression/written-names.ts'
import { decodeJourney, decodeWorkspace } from '../../../src/engine/model/decode.ts'
import type { JsonObject, JsonValue } from '../../../src/engine/model/json-value.ts'
import { findPreset } from '../../../src/engine/presets/find-preset.ts'

/** An Adobe journey that asks this; it hears "Bought" twice, and qualifications. */
const asking = (expression: string, more: JsonObject = {}): JsonObject => ({
  format: 'rehearsal/journey/1',
  id: 'j',
  preset: 'ajo-current',
  steps: {
    in: { type: 'event', event: 'Bought', next: 'again' },
    again: { type: 'event', event: 'Bought', next: 'joined' },
    joined: { type: 'segment-qualification', segment: 'gold', next: 'ask' },
    ask: { type: 'condition', branches: [{ id: 'a', when: { expression } }], ...more },
  },
})
const expressionIn = (journey: JsonObject) => expressionsIn(journey)[0]?.text ?? ''
const renamed = (expression: string, list: WorkspaceList, from: string, to: string) =>
  expressionIn(withUsesRenamed(asking(expression), list, from, to))

test('[EDIT23] only the name changes in an expression, in the quotes that it had or needs', () => {
  const said = ' @{ Bought . total }>1  and @event{"Bought_1".total}\t== @{Other.Bought} or concat("Bought", \'@{Bought}\') == "x"'
  const meant = ' @{ Paid . total }>1  and @event{"Paid_1".total}\t== @{Other.Bought} or concat("Bought", \'@{Bought}\') == "x"'
  expect(renamed(said, 'events', 'Bought', 'Paid')).toBe(meant)
  expect(renamed('@{Bought.total, defaultValue: @{Bought.sum}}', 'events', 'Bought', 'Order paid')).toBe(
    '@{"Order paid".total, defaultValue: @{"Order paid".sum}}',
  )
  expect(renamed('@{Cart.all(currentEventField.x == @{Bought_1.x}).y}', 'events', 'Bought', 'x.y')).toBe(
    '@{Cart.all(currentEventField.x == @{"x.y_1".x}).y}',
  )
  expect(renamed('@{"Order paid".total} == "Order paid"', 'events', 'Order paid', 'Bought')).toBe('@{Bought.total} == "Order paid"')
  const ups = `@{Segmentqualification.segmentMembership.ups.'gold'.status} == "gold" and (inAudience(("gold")) or inSegment('gold'))`
  expect(renamed(ups, 'segments', 'gold', "it's")).toBe(
    `@{Segmentqualification.segmentMembership.ups.'it\\'s'.status} == "gold" and (inAudience(("it's")) or inSegment('it\\'s'))`,
  )
  expect(renamed('@{Segmentqualification.segmentMembership.ups.entry("gold").status} is null', 'segments', 'gold', 'vip')).toContain(
    '"vip"',
  )
  const compared = '@{Segmentqualification.segmentId} == "gold" or in(@{Segmentqualification.segmentId}, ["vip", "gold"])'
  expect(renamed(compared, 'segments', 'gold', 'new')).toBe(compared.replaceAll('gold', 'new'))
  expect(renamed('@{Bought.segmentId} == "gold"', 'segments', 'gold', 'new')).toContain('gold')
  const weather = '#{Weather.Weather.t, params: {Weather: @{Bought.Weather}}} > 1'
  expect(renamed(weather, 'dataSources', 'Weather', 'Sky')).toBe(weather.replace('Weather', 'Sky'))
  expect(renamed('#{ExperiencePlatform.a.profile.b}', 'dataSources', 'ExperiencePlatform', 'x')).toContain('ExperiencePlatform')
  expect(renamed('"email" == @{JourneyProperties.namespace}', 'namespaces', 'email', 'crm')).toBe('"crm" == @{JourneyProperties.namespace}')
})

test('[EDIT23] what cannot be read stays, and is said so', () => {
  const broken = '@{Bought.total > 1'
  expect(renamed(broken, 'events', 'Bought', 'Paid')).toBe(broken)
  expect(usesOf(asking(broken), 'events', 'Bought').map(({ how }) => how)).toEqual(['value', 'value', 'mention'])
})

test('[EDIT23][EXPR11] a name that is taken or given up changes how others of one name are counted', () => {
  const journey = asking('@{Bought_1.total} > @{Left.total}', { event: 'x' })
  const steps = { ...(journey.steps as JsonObject), out: { type: 'event', event: 'Left' } }
  const after = withUsesRenamed({ ...journey, steps }, 'events', 'Left', 'Bought_1')
  expect(expressionIn(after)).toBe('@{Bought_2.total} > @{Bought_1.total}')
  expect(expressionIn(withUsesRenamed(after, 'events', 'Bought_1', 'Left'))).toBe('@{Bought_1.total} > @{Left.total}')
})

test('[EDIT25] what pasted steps read of one another has the new ids', () => {
  const parameters = { to: '@action{mail.to} + @action{ other . to }' }
  const mail = { type: 'action', destination: 'd', parameters: {}, next: 'then' }
  const then = { type: 'action', destination: 'd', parameters, next: 'other' }
  const other = { type: 'action', destination: 'd', parameters: {} }
  const document = {
    format: 'rehearsal/journey/1',
    id: 'j',
    preset: 'ajo-current',
    start: 'in',
    steps: { in: { type: 'event', event: 'Bought', namespace: 'crm', next: 'mail' }, mail, then, other },
  } as JsonObject
  const clip = copySteps(document, ['mail', 'then'])
  const pasted = clip && pasteSteps(document, clip, { step: 'then', branch: null })?.document
  expect(pasted && valueAt(pasted, ['steps', 'then-2', 'parameters', 'to'])).toBe('@action{mail-2.to} + @action{ other . to }')
  expect(pasted && valueAt(pasted, ['steps', 'then', 'parameters', 'to'])).toBe(parameters.to)
})

test('[EDIT23] functions that are given a segment are those of the table', () => {
  const given = functionTable.filter(({ signatures }) => signatures.some((signature) => /: segment[,)]/.test(signature)))
  expect(given.map(({ name }) => name).sort()).toEqual([...segmentFunctions].sort())
})

const conditionOf = (journey: JsonObject) => usesOf(journey, 'events', 'Bought').length
const withContext = (context: JsonObject | string, preset = 'twilio-ga-2025-11'): JsonObject => ({
  ...{ format: 'rehearsal/journey/1', id: 'j', preset },
  steps: {
    in: { type: 'event', event: 'Bought' },
    ask: { type: 'condition', branches: [{ id: 'a', when: { context, is: 'exists' } }] },
  },
})
const contextAfter = (context: JsonObject | string, list: WorkspaceList, from: string, to: string, preset?: string) => {
  const after = withUsesRenamed(withContext(context, preset), list, from, to) as { readonly steps: { readonly ask: JsonObject } }
  return (after.steps.ask.branches as readonly { readonly when: JsonObject }[])[0]?.when.context
}

test('[EDIT16] what is expected of every send follows: paths into the journey context, and a destination that is claimed', () => {
  const expecting = (path: string, equals: JsonValue = 1): JsonObject => ({ expect: [{ sends: {}, every: { path, equals } }] })
  const pathAfter = (path: string, from: string, to: string) => {
    const after = withUsesRenamed(expecting(path), 'events', from, to)
    return valueAt(after, ['expect', 0, 'every', 'path'])
  }
  const context = '$.event.properties.journey_context'
  expect(pathAfter(`${context}.Bought.total`, 'Bought', 'Paid')).toBe(`${context}.Paid.total`)
  expect(pathAfter(`${context}.Bought - In time.total`, 'Bought', 'Paid')).toBe(`${context}.Paid - In time.total`)
  expect(pathAfter(`${context}.Bought.total`, 'Bought', 'Order.Paid')).toBe(`${context}["Order.Paid"].total`)
  expect(pathAfter(`${context}["Order.Paid"].total`, 'Order.Paid', 'Bought')).toBe(`${context}.Bought.total`)
  expect(pathAfter(`${context}["Bought"].total`, 'Bought', 'Paid')).toBe(`${context}["Paid"].total`)
  // Names that go on, properties, and what is no context are others’.
  for (const path of [`${context}.Bought_Twice.total`, `${context}.Paid.Bought`, '$.event.properties.Bought', '$.event.event'])
    expect(pathAfter(path, 'Bought', 'Sold')).toBe(path)
  const another = { ...expecting(`${context}.Bought - Twice.total`), timeline: [{ event: 'Bought - Twice' }] }
  expect(withUsesRenamed(another, 'events', 'Bought', 'Paid')).toBe(another)
  // No path reaches a name with both: it is told, and stays.
  const [use] = usesOf(expecting(`${context}.Bought.total`), 'events', 'Bought')
  expect([use?.holds('Paid'), use?.holds('a."b"'), use?.as('a."b"')]).toEqual([true, false, `${context}.Bought.total`])
  const claimed = withUsesRenamed(expecting('$.destination', 'crm'), 'destinations', 'crm', 'mail')
  expect(claimed).toEqual(expecting('$.destination', 'mail'))
  expect(withUsesRenamed(expecting('$.status', 'crm'), 'destinations', 'crm', 'mail')).toEqual(expecting('$.status', 'crm'))
})

test('[EDIT23] a field group of a data source is renamed in expressions that read it of that source, and back again', () => {
  const before = asking('#{Weather.today.rain} > 1 and #{Other.today.rain} > 1 and @{Bought.today} == 1')
  const after = withFieldGroupRenamed(before, 'Weather', 'today', 'right now')
  expect(after).toEqual(asking('#{Weather."right now".rain} > 1 and #{Other.today.rain} > 1 and @{Bought.today} == 1'))
  expect(withFieldGroupRenamed(after, 'Weather', 'right now', 'today')).toEqual(before)
  expect(withFieldGroupRenamed(before, 'Weather', 'tomorrow', 'later')).toBe(before)
})

test('[EDIT24] a name with a dot stands for itself in a condition, and goes back into the short text with its dot', () => {
  expect(contextAfter('Bought.a.b', 'events', 'Bought', 'Order.Paid')).toEqual({ key: 'Order.Paid', path: 'a.b' })
  expect(contextAfter({ key: 'Order.Paid', path: 'a.b' }, 'events', 'Order.Paid', 'Bought')).toBe('Bought.a.b')
  expect(contextAfter({ key: 'Bought', path: 'a.b' }, 'events', 'Bought', 'Paid')).toEqual({ key: 'Paid', path: 'a.b' })
  // A property that begins like a longer name is none of that.
  const other = withContext('Bought.Twice.total')
  const steps = { ...(other.steps as JsonObject), twice: { type: 'event', event: 'Bought.Twice' } }
  expect(conditionOf({ ...other, steps })).toBe(1)
  const nodes = 'ajo-current'
  expect(contextAfter('Bought.total', 'events', 'Bought', 'Paid', nodes)).toBe('Paid.total')
})

test('[EDIT24] the segment of a qualification is renamed in a condition; a path cannot hold one with a dot', () => {
  const when = { context: 'Segmentqualification.segmentMembership.ups.gold.status', is: 'exists' }
  const values = { context: 'Segmentqualification.segmentId', is: 'any-of', value: ['gold', 'vip'] }
  const journey = asking('true', {
    branches: [
      { id: 'a', when },
      { id: 'b', when: values },
    ],
  })
  expect(JSON.stringify(withUsesRenamed(journey, 'segments', 'gold', 'g2'))).toBe(JSON.stringify(journey).replaceAll('gold', 'g2'))
  const lost = usesOf(journey, 'segments', 'gold').filter((use) => !use.holds('g.2'))
  expect(lost.map(({ place }) => place.join('/'))).toEqual(['steps/ask/branches/0/when/context'])
})

test('[EDIT23] mappings read a new name by Liquid, and are said to lose what no path reaches', () => {
  const liquid =
    '{% if properties.journey_context.Bought.total > 1 %}{{ properties["journey_context"]["Bought"].total }}{{ Bought }}{% endif %}'
  const mapping = { text: { '@liquid': liquid }, total: { '@path': '$.properties.journey_context.Bought.total' } }
  const activation = { id: 'a', destination: 'd', context: ['Bought.total'], mapping }
  const { steps } = withContext('x')
  const journey = {
    ...withContext('x'),
    steps: { ...(steps as JsonObject), send: { type: 'send-to-destination', activations: [activation] } },
  }
  const dotted = withUsesRenamed(journey, 'events', 'Bought', 'Order.Paid')
  expect(JSON.stringify(dotted)).toContain(
    JSON.stringify(
      '{% if properties.journey_context["Order.Paid"].total > 1 %}{{ properties["journey_context"]["Order.Paid"].total }}{{ Bought }}{% endif %}',
    ),
  )
  expect(JSON.stringify(withUsesRenamed(dotted, 'events', 'Order.Paid', 'Bought'))).toBe(JSON.stringify(journey))
  const lost = usesOf(journey, 'events', 'Bought').filter((use) => !use.holds('Order.Paid'))
  expect(lost.map(({ place }) => place.at(-1))).toEqual(['@path'])
})

const blanks = fc.constantFrom('', ' ', '\n', '\t ')
const bare = fc.constantFrom('Bought', 'Bought_1', 'Left', 'Segmentqualification', 'gold')
const rootName = fc.oneof(
  bare,
  bare.map((name) => `'${name}'`),
  fc.constantFrom('"Left it"', "'Left it'", '"x.y"'),
)
const term = fc
  .tuple(fc.constantFrom('@{', '@event{', '#{', '@action{'), blanks, rootName, blanks, rootName)
  .map(([open, a, root, b, field]) => `${open}${a}${root}${b}.${a}segmentMembership.ups.${field}${b}.Bought}`)
const segmentTerm = fc
  .tuple(blanks, fc.constantFrom('"gold"', "'gold'", '( "gold")', '"Bought"'))
  .map(([a, text]) => `inAudience${a}(${a}${text}${a})`)
const text = fc
  .array(fc.oneof(term, segmentTerm, fc.constantFrom('"gold"', "'Bought'", '1')), { minLength: 1, maxLength: 4 })
  .chain((terms) => blanks.map((between) => terms.join(`${between}+${between}`)))
const anyRename = fc.constantFrom<readonly [WorkspaceList, string]>(
  ['events', 'Bought'],
  ['segments', 'gold'],
  ['dataSources', 'Left'],
  ['events', 'x.y'],
)

test('[EDIT23] there and back again is the same text; what names something else keeps its letters', () => {
  const anyName = fc.oneof(
    fc.constantFrom('New', 'a b', "it's", 'say "no"', 'dot.ted', 'back\\slash', 'Ünïcode'),
    fc.string({ minLength: 1 }).map((one) => `n${one}`),
  )
  fc.assert(
    fc.property(text, anyRename, anyName, (expression, [list, from], to) => {
      const there = renamed(expression, list, from, to)
      expect(expressionIn(withUsesRenamed(withUsesRenamed(asking(expression), list, from, to), list, to, from))).toBe(expression)
      if (usesOf(asking(expression), list, from).every(({ how }) => how !== 'expression')) expect(there).toBe(expression)
      expect(usesOf(withUsesRenamed(asking(expression), list, from, to), list, from)).toEqual([])
    }),
    { numRuns: 500 },
  )
})

const folder = 'fixtures/workspaces/demo-shop'
const read = (file: string): JsonObject => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
const journeys = readdirSync(`${folder}/journeys`)
  .filter((file) => file.endsWith('.journey.json'))
  .map((file) => read(`journeys/${file}`))
const shop = read('workspace.json')

function problems(workspace: JsonObject, journey: JsonObject): string[] {
  const around = decodeWorkspace(workspace)
  const decoded = decodeJourney(journey)
  if (!around.ok || !decoded.ok) throw new Error('the fixture cannot be read')
  return checkJourney(decoded.value, around.value).map(({ code, pointer }) => `${pointer} ${code}`)
}

const conformance = 'fixtures/conformance/adobe'
const conforming = readdirSync(conformance)
  .filter((file) => file.endsWith('.scenario.json'))
  .flatMap((file) => JSON.parse(readFileSync(`${conformance}/${file}`, 'utf8')).journeys as (JsonObject | string)[])
  .filter((journey) => typeof journey !== 'string')

test('[EDIT23] expressions are found where the checks find them', () => {
  let count = 0
  for (const journey of [...journeys, ...conforming]) {
    const decoded = decodeJourney(journey)
    const preset = findPreset(String(journey.preset))
    if (!decoded.ok || preset === undefined) continue
    const steps = new Map(Object.entries(decoded.value.steps))
    const checked = expressionsOf({ journey: decoded.value, steps, preset } as unknown as JourneyUnderCheck)
    const found = expressionsIn(journey).map(({ place }) => place.join('/'))
    expect(found.sort()).toEqual(checked.map(({ path }) => path.join('/')).sort())
    count += found.length
  }
  expect(count).toBeGreaterThan(100)
})

test('[EDIT23] the checks have nothing new to say after a rename', () => {
  for (const journey of journeys) {
    for (const list of workspaceLists) {
      for (const { id } of itemsOf(shop, list)) {
        const workspace = withItemRenamed(shop, list, id, 'Quite new')
        expect(problems(workspace, withUsesRenamed(journey, list, id, 'Quite new'))).toEqual(problems(shop, journey))
      }
    }
  }
})
