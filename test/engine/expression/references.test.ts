import { expect, test } from 'vitest'
import {
  compileExpression,
  EvaluationError,
  eventNodeNames,
  FetchFailure,
  type JourneyProperty,
  journeyProperties,
  journeyPropertiesNode,
  qualificationFields,
  qualificationNodeName,
} from '../../../src/engine/expression/index.ts'
import { evaluated, problemsOf, scopeOf, typeOf } from './evaluated.ts'
import { checkExamples } from './functions/check-examples.ts'

const items = [
  { sku: 's1', qty: 1, color: 'red', tags: ['x'] },
  { sku: 's2', qty: 3, color: 'blue', tags: ['y', 'z'] },
  { sku: 's3', qty: 2, color: 'red' },
]
const events = {
  Cart_Viewed: {
    items,
    shipping: { zip: '75001' },
    codes: { '3h': 'dry', 'with blank': 1, 'a-b': 2 },
    identityMap: { Email: [{ id: 'a@x' }, { id: 'b@x' }], ECID: [] },
    numbers: [10, 20, 30],
    empty: [],
    text: 'abc',
  },
}
const world = { events }

test('[EXPR9] a field is reached by its path; what is missing is null, or its default value', () => {
  checkExamples([
    ['@{Cart_Viewed.shipping.zip}', '75001', world],
    ["@{Cart_Viewed.codes.'3h'}", 'dry', world],
    ['@{Cart_Viewed.codes."with blank"}', 1, world],
    ['@{Cart_Viewed.codes.a-b}', 2, world],
    ['@{Cart_Viewed.shipping.country}', null, world],
    ['@{Cart_Viewed.shipping.country.code}', null, world],
    ['@{Cart_Viewed.text.length}', null, world],
    ['@{Cart_Viewed.constructor}', null, world],
    ['@{Cart_Viewed.shipping}', { zip: '75001' }, world],
    ['@{Cart_Viewed.shipping.country, defaultValue: "FR"}', 'FR', world],
    ['@{Cart_Viewed.shipping.zip, defaultValue: "none"}', '75001', world],
    ['@{Cart_Viewed.seen, defaultValue: (now())}', '2020-07-20T10:25:00.000Z', world],
    ['@{Cart_Viewed.a, defaultValue: @{Cart_Viewed.b, defaultValue: -1}}', -1, world],
    ['@{NotReached.a}', null, { events: { NotReached: null } }],
  ])
  expect(typeOf('@{Cart_Viewed.shipping.country, defaultValue: "FR"}', world)).toBe('string')
})

test('[EXPR9] a default value is of the type of its field', () => {
  const fields = { E: { email: 'string', seen: 'dateTime' } } as const
  expect(problemsOf('@{E.email, defaultValue: 2}', { fields })).toEqual([
    "25+1 expression-type: The default value is of the field's type, a string, and here stands an integer.",
  ])
  expect(problemsOf('@{E.seen, defaultValue: (now())}', { fields })).toEqual([])
  expect(() => evaluated('@{E.n, defaultValue: 1}', { events: { E: { n: 'one' } } })).toThrow(
    'Here stands "one", where an integer is wanted.',
  )
})

test('[EXPR10] collections are asked with conditions on their elements', () => {
  checkExamples([
    ['@{Cart_Viewed.items.all(currentEventField.qty > 1).sku}', ['s2', 's3'], world],
    ['count(@{Cart_Viewed.items.all().sku})', 3, world],
    ['count(@{Cart_Viewed.items.sku})', 3, world],
    ['@{Cart_Viewed.items.first(currentEventField.color == "red").sku}', 's1', world],
    ['@{Cart_Viewed.items.last(currentEventField.color == "red").sku}', 's3', world],
    ['@{Cart_Viewed.items.first().sku}', 's1', world],
    ['@{Cart_Viewed.items.last().sku}', 's3', world],
    ['@{Cart_Viewed.items.at(1).sku}', 's2', world],
    ['@{Cart_Viewed.items.at(1 + 1).sku}', 's3', world],
    ['@{Cart_Viewed.items.at(3).sku}', null, world],
    ['@{Cart_Viewed.items.at(-1).sku}', null, world],
    ['count(@{Cart_Viewed.items.all(currentEventField.color == "green").sku})', 0, world],
    ['@{Cart_Viewed.items.first(currentEventField.color == "green").sku}', null, world],
    ['count(@{Cart_Viewed.items.all(currentEventField.color == "red" and currentEventField.qty > 1).sku})', 1, world],
    ['@{Cart_Viewed.items.all(currentEventField.tags.first() == "y").sku}', ['s2'], world],
    ['@{Cart_Viewed.items.tags}', ['x', 'y', 'z', null], world],
    ['@{Cart_Viewed.items.all().tags.all(currentEventField == "z")}', ['z'], world],
    ['@{Cart_Viewed.numbers.all(currentEventField >= 20)}', [20, 30], world],
    ['@{Cart_Viewed.numbers.all(currentEventField > @{Cart_Viewed.numbers.first()})}', [20, 30], world],
    ['@{Cart_Viewed.empty.first()}', null, world],
    ['@{Cart_Viewed.empty.all()}', [], world],
    ['@{Cart_Viewed.missing.all(currentEventField > 1)} is null', true, world],
  ])
  expect(typeOf('@{Cart_Viewed.items.all().sku}', world)).toBe('list')
})

test('[EXPR10] the element of a predicate has its own name for events, data sources and actions', () => {
  expect(problemsOf('currentEventField.x == 1')[0]).toContain('it stands in their round brackets alone')
  expect(problemsOf('@{Cart_Viewed.items.all(currentDataPackField.qty > 1)}', world)).toEqual([
    '24+24 expression-unknown-name: The elements of this collection are called currentEventField.',
  ])
  expect(problemsOf('@{Cart_Viewed.items.all(currentEventField.qty)}', world)).toEqual([])
  expect(problemsOf('@{Cart_Viewed.items.all("x")}', world)[0]).toContain('The condition of a collection wants a boolean')
  checkExamples([
    ['count(#{ExperiencePlatform.G.profile.emails.all(currentDataPackField.ok)})', 1, { traits: { emails: [{ ok: true }, {}] } }],
  ])
  const answer = { dialect: 'ajo-current', moment: { actionResponse: () => [{ n: 1 }, { n: 2 }] } } as const
  checkExamples([['@action{Ask.all(currentActionField.n > 1)}', [{ n: 2 }], answer]])
})

test('[EXPR10] what is no list or map ends the evaluation; an index or key of another type is a problem', () => {
  expect(() => evaluated('@{Cart_Viewed.text.all()}', world)).toThrow(
    new EvaluationError('all() asks a list, and what was found before it is none.', 19, 5),
  )
  expect(() => evaluated('@{Cart_Viewed.items.all(currentEventField.qty)}', world)).toThrow('Here stands 1, where a boolean is wanted.')
  expect(problemsOf('@{Cart_Viewed.items.at("1")}', world)[0]).toContain('at() wants an integer')
  expect(problemsOf('@{Cart_Viewed.codes.entry(1)}', world)[0]).toContain('entry() wants a string')
  expect(problemsOf('@{Cart_Viewed.items.all().keys()}', world)[0]).toContain('keys() asks a map')
})

test('[EXPR10] maps give an entry, their first key, or all keys', () => {
  checkExamples([
    ["@{Cart_Viewed.identityMap.entry('Email').first().id}", 'a@x', world],
    ["@{Cart_Viewed.identityMap.entry('Phone').first().id}", null, world],
    ['@{Cart_Viewed.identityMap.firstEntryKey()}', 'Email', world],
    ['@{Cart_Viewed.identityMap.keys()}', ['Email', 'ECID'], world],
    ['@{Cart_Viewed.missing.keys()}', null, world],
  ])
  expect(typeOf('@{Cart_Viewed.identityMap.keys()}', world)).toBe('listString')
})

test('[EXPR11] event nodes are called by their events, the next of one name with _1, _2', () => {
  expect(eventNodeNames(['A', 'B', 'A', 'A', 'B'])).toEqual(['A', 'B', 'A_1', 'A_2', 'B_1'])
  expect(eventNodeNames(['A', 'A_1', 'A'])).toEqual(['A', 'A_1', 'A_2'])
  expect(eventNodeNames([qualificationNodeName, qualificationNodeName])).toEqual(['Segmentqualification', 'Segmentqualification_1'])
})

test('[EXPR11] a qualification has a node with status and time of each segment; before it they are null', () => {
  const at = '2020-08-03T01:00:00Z'
  const payload = {
    eventType: 'segmentQualification',
    behavior: 'entrance',
    qualificationTimestamp: at,
    segmentId: '8597c5dc',
    segmentMembership: { ups: { '8597c5dc': { status: 'realized', lastQualificationTime: at } } },
  }
  const fields = { [qualificationNodeName]: qualificationFields(['8597c5dc']) }
  const reached = { fields, events: { [qualificationNodeName]: payload } }
  checkExamples([
    ['@{Segmentqualification.segmentMembership.ups.\'8597c5dc\'.status} == "realized"', true, reached],
    ["@{Segmentqualification.segmentMembership.ups.'8597c5dc'.lastQualificationTime} + toDuration(1)", '2020-08-03T01:00:00.001Z', reached],
    ['@{Segmentqualification.behavior}', 'entrance', reached],
    ['@{Segmentqualification.segmentId}', '8597c5dc', reached],
    ["@{Segmentqualification.segmentMembership.ups.'8597c5dc'.status} is null", true, { fields }],
  ])
  expect(problemsOf("@{Segmentqualification.segmentMembership.ups.'8597c5dd'.status}", reached)[0]).toContain('Did you mean "8597c5dc"?')
})

test('[EXPR19] traits are read through the data source of the platform', () => {
  const traits = { person: { gender: 'female' }, tier: 'gold' }
  checkExamples([
    ['#{ExperiencePlatform.ProfileFieldGroup.profile.person.gender}', 'female', { traits }],
    ['#{ExperiencePlatform.Any.profile.tier} == "gold"', true, { traits }],
    ['#{ExperiencePlatform.Any.profile.missing, defaultValue: "none"}', 'none', { traits }],
    ['in(#{ExperiencePlatform.G.profile.person.gender}, ["male"])', false, { traits }],
  ])
  expect(problemsOf('#{ExperiencePlatform.Any.tier}')[0]).toContain('Of ExperiencePlatform the profile is read')
  expect(problemsOf('#{ExperiencePlatfrm.Any.profile.tier}')[0]).toContain('Did you mean "ExperiencePlatform"?')
})

test('[EXPR19] a data source is asked with its dynamic values; one that fails ends the evaluation with what it said', () => {
  const asked: unknown[] = []
  const moment = {
    fieldGroup: (...given: unknown[]) => {
      asked.push(given)
      return { temperature: 21.5, rain: { '3h': 0.2 } }
    },
  }
  checkExamples([
    ["#{Weather.main.rain.'3h'} > 0", true, { moment }],
    ['#{Weather.typed.temperature} + 1', 22.5, { moment }],
    ['#{Weather.main.temperature, params: {city: @{E.city}, at: (now())}} > 20', true, { moment, events: { E: { city: 'Paris' } } }],
  ])
  expect(asked).toEqual([
    ['Weather', 'main', null],
    ['Weather', 'typed', null],
    ['Weather', 'main', { city: 'Paris', at: '2020-07-20T10:25:00.000Z' }],
  ])
  const failing = { moment: { fieldGroup: () => new FetchFailure('timedOut') } }
  const failure = new EvaluationError('The data source "Weather" gave no data: timedOut.', 4, 27, 'timedOut')
  expect(() => evaluated('1 + #{Weather.main.temperature} ', failing)).toThrow(failure)
  let thrown: unknown
  try {
    evaluated('1 + #{Weather.main.temperature}', failing)
  } catch (error) {
    thrown = error
  }
  expect(thrown).toMatchObject({ fetchFailure: 'timedOut', offset: 4, length: 27 })
  expect(problemsOf('#{Wether.main.temperature}')[0]).toContain('Did you mean "Weather"?')
  expect(problemsOf('#{Weather.mian.temperature}')[0]).toContain('Did you mean "main"?')
  expect(problemsOf('#{Weather.typed.temprature}')[0]).toContain('Did you mean "temperature"?')
  expect(problemsOf('@{E.x, params: {a: 1}}', { events: { E: {} } })[0]).toContain('"params" are for data sources')
})

test('[EXPR20] the journey has properties since 2021, and the newest preset writes @event and @action', () => {
  const moment = { journeyProperty: (name: JourneyProperty) => (journeyProperties[name] === 'string' ? `the ${name}` : 7) }
  for (const [name, type] of Object.entries(journeyProperties)) {
    expect(evaluated(`@{${journeyPropertiesNode}.${name}}`, { moment }), name).toBe(type === 'string' ? `the ${name}` : 7)
  }
  checkExamples([
    ['#{JourneyProperties.externalKey}', 'the externalKey', { moment }],
    ['#{JourneyProperties.lastDataFetchElapsedTime} + 1', 8, { moment }],
    ['@event{E.x}', 1, { dialect: 'ajo-current', events: { E: { x: 1 } } }],
    ['@{E.x}', 1, { dialect: 'ajo-current', events: { E: { x: 1 } } }],
    [
      '@action{Ask.jo_status_code}',
      'http_200',
      { dialect: 'ajo-current', moment: { actionResponse: () => ({ jo_status_code: 'http_200' }) } },
    ],
  ])
  expect(problemsOf('@{JourneyProperties.externlKey}')[0]).toContain('Did you mean "externalKey"?')
  expect(problemsOf('@{JourneyProperties.externalKey}', { dialect: 'jo-2020-07' })[0]).toContain('expression-not-in-preset')
  expect(problemsOf('@event{E.x}', { events: { E: {} } })[0]).toContain('expression-not-in-preset: "@event{" came with ajo-current')
  expect(problemsOf('@action{Asc.x}', { dialect: 'ajo-current' })[0]).toContain('Did you mean "Ask"?')
})

test('[EXPR9] what an expression reads is known before it is evaluated', () => {
  const scope = scopeOf({ events: { A: {}, B: {} }, segments: ['gold'] })
  const text =
    '@{B.x.all(currentEventField.y == @{A.z})} is null and inSegment("gold") and #{ExperiencePlatform.G.profile.tier} == #{Weather.main.x}'
  const compiled = compileExpression(`${text} and now() > toDateTime(toInteger(random()))`, scope)
  expect(compiled.ok && compiled.reads).toMatchObject({
    events: new Set([1, 0]),
    traits: new Set(['tier']),
    segments: new Set(['gold']),
    fieldGroups: new Set(['Weather.main']),
    readsClock: true,
    drawsChance: true,
  })
})
