import { describe, expect, test } from 'vitest'
import { Fetch } from '../../../src/engine/data-sources/fetch.ts'
import { cacheDurations, FetchCache } from '../../../src/engine/data-sources/fetch-cache.ts'
import { FetchWanted } from '../../../src/engine/data-sources/fetch-wanted.ts'
import { sourceNodes } from '../../../src/engine/data-sources/source-nodes.ts'
import { VisitData } from '../../../src/engine/data-sources/visit-data.ts'
import type { ActionTerms } from '../../../src/engine/delivery/action-call.ts'
import { CallLines } from '../../../src/engine/delivery/call-lines.ts'
import { compileExpression, EvaluationError, type ExpressionMoment } from '../../../src/engine/expression/index.ts'
import type { DataSource } from '../../../src/engine/model/data-source.ts'

const start = Date.parse('2020-07-20T10:00:00Z')
const minute = 60_000
const terms: ActionTerms = { budgetMs: 5000, attemptMs: Infinity, retries: 3, isFinal: () => false, capWindow: 'aligned' }

/** The visits of one instance, in a world of these data sources; calls counts what they fetched. */
class Visits {
  calls = 0
  lastError: string | null = null
  readonly #lines: CallLines
  readonly #cache: FetchCache | null

  constructor(
    readonly dataSources: readonly DataSource[],
    { keeps = true, caps = [] as ConstructorParameters<typeof CallLines>[0]['caps'] } = {},
    readonly tierSilverFrom = Number.POSITIVE_INFINITY,
  ) {
    this.#lines = new CallLines({ destinations: [], dataSources, caps }, start)
    this.#cache = keeps ? new FetchCache(cacheDurations(dataSources)) : null
  }

  /** The value of an expression, as a step that is visited so long after the start evaluates it; then when it was done. */
  evaluate(text: string, after = 0): [value: unknown, doneAfter: number] {
    const scope = { dialect: 'jo-2020-07' as const, events: [], segments: [], dataSources: sourceNodes(this.dataSources), actions: [] }
    const expression = compileExpression(text, scope)
    if (!expression.ok) throw new Error(expression.problems.map(({ message }) => message).join('\n'))
    const data = new VisitData(this.#cache)
    for (let at = start + after; ; ) {
      try {
        return [expression.evaluate(this.#moment(data, at)), at - start]
      } catch (wanted) {
        if (!(wanted instanceof FetchWanted)) throw wanted
        at = this.#fetch(wanted, data, at)
      }
    }
  }

  #fetch(wanted: FetchWanted, data: VisitData, at: number): number {
    const line = this.#lines.toDataSource.get(wanted.source)
    const fetch = new Fetch(wanted, at, 1, terms)
    while (line && fetch.nextAt !== null) fetch.advance(line)
    this.calls++
    this.lastError = fetch.errorCode
    data.learn(fetch)
    return fetch.endedAt ?? at
  }

  #moment(data: VisitData, now: number): ExpressionMoment {
    return {
      now,
      eventPayload: () => undefined,
      trait: (group, name) => (name === 'tier' && data.profileAsOf(group, now) >= this.tierSilverFrom ? 'silver' : 'bronze'),
      fieldGroup: (source, group, parameters) => data.fieldGroup(source, group, parameters, now),
      actionResponse: () => undefined,
      journeyProperty: () => undefined,
      isMember: () => false,
      draw: () => 0,
    }
  }
}

const weather = (different: Partial<DataSource> = {}, cache?: string): DataSource => ({
  id: 'Weather',
  fieldGroups: { current: cache === undefined ? {} : { cache }, week: {} },
  responses: [{ body: { temperature: 20, wind: { speed: 3 } } }],
  ...different,
})

describe('a field group', () => {
  test('[DATA1] gives all its fields by one call, when the answer comes', () => {
    const visits = new Visits([weather({ responses: [{ latency: '2s', body: { temperature: 20, wind: { speed: 3 } } }] })])
    expect(visits.evaluate('#{Weather.current.temperature} + #{Weather.current.wind.speed}')).toEqual([23, 2000])
    expect(visits.calls).toBe(1)
  })

  test('[DATA1] that fails has its code, after retries; that is silent has timed out (ADB-51)', () => {
    const failing = new Visits([weather({ responses: [{ status: 500, times: 4 }, { body: { temperature: 20 } }] })])
    expect(() => failing.evaluate('#{Weather.current.temperature} > 5')).toThrow(EvaluationError)
    expect(failing.lastError).toBe('500')
    const silent = new Visits([weather({ responses: [{ silent: true }] })])
    expect(() => silent.evaluate('#{Weather.current.temperature} > 5')).toThrow(expect.objectContaining({ fetchFailure: 'timedOut' }))
    const capped = new Visits([weather()], { caps: [{ destinations: ['Weather'], max: 1, per: '1h' }] })
    expect(() => capped.evaluate('#{Weather.current.temperature} + #{Weather.week.temperature}')).toThrow(
      expect.objectContaining({ fetchFailure: 'capped' }),
    )
  })

  test('[DATA1] of a source without responses has no data', () => {
    const { responses: _, ...silent } = weather()
    expect(new Visits([silent]).evaluate('#{Weather.current.temperature, defaultValue: 7}')).toEqual([7, 0])
  })

  test('[DATA2] is fetched once for the same dynamic values, in whatever order, and for each others', () => {
    const visits = new Visits([weather()], { keeps: false })
    const with_ = (parameters: string) => `#{Weather.current.temperature, params: {${parameters}}}`
    visits.evaluate(`${with_('city: "Paris", day: 1')} + ${with_('day: 1, city: "Paris"')}`)
    expect(visits.calls).toBe(1)
    visits.evaluate(`${with_('city: "Paris"')} + ${with_('city: "Lyon"')} + #{Weather.current.temperature} + #{Weather.week.temperature}`)
    expect(visits.calls).toBe(5)
  })

  test('[DATA2] is not asked where the expression does not need it', () => {
    const visits = new Visits([weather()])
    expect(visits.evaluate('false and #{Weather.current.temperature} > 5')[0]).toBe(false)
    expect(visits.calls).toBe(0)
  })
})

describe('the cache of 2020', () => {
  const changing = [{ for: '10m', body: { temperature: 20 } }, { body: { temperature: 30 } }]

  test('[DATA3] keeps data up to its end, not at it', () => {
    const visits = new Visits([weather({ responses: changing }, '30m')])
    const at = (after: number) => visits.evaluate('#{Weather.current.temperature}', after)[0]
    expect([at(0), at(15 * minute), at(30 * minute - 1), at(30 * minute)]).toEqual([20, 20, 20, 30])
    expect(visits.calls).toBe(2)
  })

  test('[DATA3] counts from the answer', () => {
    const visits = new Visits([weather({ responses: [{ latency: '4s', body: { temperature: 20 } }] }, '10s')])
    for (const after of [0, 13_999, 14_000]) visits.evaluate('#{Weather.current.temperature}', after)
    expect(visits.calls).toBe(2)
  })

  test('[DATA3] keeps no failure, and nothing where no duration is given or the product has no cache', () => {
    const failing = new Visits([weather({ responses: [{ status: 500, times: 4 }, { body: { temperature: 20 } }] }, '1h')])
    expect(() => failing.evaluate('#{Weather.current.temperature} > 5')).toThrow(EvaluationError)
    expect(failing.evaluate('#{Weather.current.temperature}', minute)[0]).toBe(20)
    for (const visits of [new Visits([weather()]), new Visits([weather({}, '1h')], { keeps: false })]) {
      for (const after of [0, minute]) visits.evaluate('#{Weather.current.temperature}', after)
      expect(visits.calls).toBe(2)
    }
  })

  test('[DATA4] shows old traits of the profile (ADB-62)', () => {
    const tier = (cache: string | undefined) => {
      const platform = { id: 'ExperiencePlatform', fieldGroups: { Loyalty: cache === undefined ? {} : { cache } } }
      const visits = new Visits([platform], {}, start + 10 * minute)
      return [0, 30 * minute, 61 * minute].map(
        (after) => visits.evaluate('#{ExperiencePlatform.Loyalty.profile.tier} == "silver"', after)[0],
      )
    }
    expect(tier('1h')).toEqual([false, false, true])
    expect(tier('1s')).toEqual([false, true, true])
    expect(tier(undefined)).toEqual([false, true, true])
  })
})

test('[DATA2] a wish is known by source, group and values', () => {
  const key = (...wish: ConstructorParameters<typeof FetchWanted>) => new FetchWanted(...wish).key
  expect(key('A', 'g', { b: { d: [1, { f: 1, e: 2 }], c: null }, a: 1 })).toBe(
    key('A', 'g', { a: 1, b: { c: null, d: [1, { e: 2, f: 1 }] } }),
  )
  const all = [
    key('A', 'g', null),
    key('A', 'g', {}),
    key('B', 'g', null),
    key('A', 'h', null),
    key('A', 'g', { a: 1 }),
    key('A', 'g', { a: '1' }),
  ]
  expect(new Set(all).size).toBe(all.length)
  expect(key('A', 'g', { a: [] })).not.toBe(key('A', 'g', { a: {} }))
})
