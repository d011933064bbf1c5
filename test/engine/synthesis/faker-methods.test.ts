import { expect, test, vi } from 'vitest'
import { checkSynthesis } from '../../../src/engine/synthesis/check-synthesis.ts'
import { compileSynthesis } from '../../../src/engine/synthesis/compile-synthesis.ts'
import { FakerSource } from '../../../src/engine/synthesis/faker-source.ts'
import { clockOf, synthesizerOf } from './any-recipe.ts'

const usable = new FakerSource(0)
  .names()
  .filter((name) => checkSynthesis({ profiles: { count: 1, traits: { made: { faker: name } } } }).length === 0)

test('nearly everything that Faker has can be used', () => {
  expect(usable.length).toBeGreaterThan(200)
  expect(usable).toEqual(expect.arrayContaining(['person.firstName', 'internet.email', 'date.birthdate', 'airline.airport', 'string.uuid']))
})

/** Every door to the real clock, real chance, the machine's time zone or its locale complains instead of answering. */
function forbidWhatIsNotPure(): string[] {
  const broken: string[] = []
  const forbid = (owner: object, name: string) =>
    vi.spyOn(owner as Record<string, () => unknown>, name).mockImplementation(() => {
      broken.push(name)
      return 0
    })
  for (const name of ['random', 'sin', 'cos']) forbid(Math, name)
  for (const name of ['getTimezoneOffset', 'getHours', 'getDate', 'getMonth', 'getFullYear', 'setFullYear', 'toLocaleString', 'toString']) {
    forbid(Date.prototype, name)
  }
  forbid(Number.prototype, 'toLocaleString')
  forbid(String.prototype, 'localeCompare')
  forbid(console, 'warn')
  class FrozenDate extends Date {
    constructor(...parts: number[]) {
      if (parts.length === 0) broken.push('new Date()')
      super(...(parts as [number]))
    }
    static override now(): number {
      broken.push('Date.now')
      return 0
    }
  }
  vi.stubGlobal('Date', FrozenDate)
  return broken
}

test('each of them makes JSON, purely', () => {
  const broken = forbidWhatIsNotPure()
  const faults = usable.flatMap((name) => {
    const synthesizer = synthesizerOf({ profiles: { traits: { made: { faker: name } } } })
    const values = Array.from({ length: 300 }, (_, index) => synthesizer.trait(index, 'made'))
    const read = broken.splice(0).map((door) => `${name} uses ${door}`)
    const isJson = JSON.stringify(JSON.parse(JSON.stringify(values))) === JSON.stringify(values) && !values.includes(null)
    const isSame = JSON.stringify(synthesizer.trait(7, 'made')) === JSON.stringify(values[7])
    return [...read, ...(isJson ? [] : [`${name} makes no JSON`]), ...(isSame ? [] : [`${name} remembers`])]
  })
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  expect(faults).toEqual([])
})

test('today is the start of the clock, and a date is a text', () => {
  const recipe = { profiles: { count: 1, traits: { seen: { faker: 'date.recent' } } } }
  const clock = clockOf(1)
  const seen = compileSynthesis(recipe, 7, clock).trait(0, 'seen') as string
  expect(seen).toMatch(/^2026-01-0[45]T\d\d:\d\d:\d\d\.\d{3}Z$/)
  expect(Date.parse(seen)).toBeLessThanOrEqual(clock.start)
  const later = { start: clock.start + 86_400_000, end: clock.end + 86_400_000 }
  expect(compileSynthesis(recipe, 7, later).trait(0, 'seen')).toMatch(/^2026-01-0[56]T/)
})

test('values differ from profile to profile', () => {
  const synthesizer = synthesizerOf({ profiles: { traits: { email: { faker: 'internet.email' } } } })
  const emails = Array.from({ length: 5_000 }, (_, index) => synthesizer.trait(index, 'email'))
  expect(new Set(emails).size).toBeGreaterThan(4_990)
})
