import type { Amount, Expectation, RefusalFilter, SendFilter } from '../model/expectation.ts'
import type { JsonObject, JsonValue } from '../model/json-value.ts'
import type { CheckPlace, CheckResult, EmittedSend, InstanceResult, JourneyCounts, SendResult } from './result.ts'
import { valueAtPath } from './value-at-path.ts'

/** What expectations are held against. Rows are asked for only where an expectation needs them. */
export interface ExpectationFacts {
  readonly journeys: Readonly<Record<string, JourneyCounts>>
  instancesOf(profile: string, journey: string): readonly InstanceResult[]
  /** What goes out is rendered where it is asked for. */
  sends(filter: SendFilter, extent: 'emitted' | 'rendered'): Iterable<EmittedSend | SendResult>
  countSends(filter: SendFilter): number
  countRefusals(filter: RefusalFilter): number
}

/** Holds every expectation against the run; each tells what it found (contract section 5). */
export function checkExpectations(expectations: readonly Expectation[], facts: ExpectationFacts): CheckResult[] {
  return expectations.map((expectation) => {
    const { place = {}, ...said } = verdict(expectation, facts)
    return { name: expectation.name ?? sentence(expectation), ...said, place: { ...placeAsked(expectation), ...place } }
  })
}

/** Paths into what a send is before anything goes out: rendering takes far longer than the rest of an expectation. */
const knownAtEmission = /^\$\.(?:at|instance|journey|profile|step|exitRule|path|activation|destination|action|event)(?![^.[])/

interface Verdict {
  readonly holds: boolean
  readonly detail: string
  readonly expected: string
  /** The first thing that is not as expected, where one can be named. */
  readonly place?: CheckPlace
}

function verdict(expectation: Expectation, facts: ExpectationFacts): Verdict {
  if ('paths' in expectation) {
    return pathsVerdict(expectation.paths, facts.instancesOf(expectation.profile, expectation.journey))
  }
  if ('entered' in expectation) {
    const entered = facts.journeys[expectation.journey]?.steps[expectation.step]?.entered ?? 0
    return {
      holds: holdsFor(entered, expectation.entered),
      detail: `${entered} entered`,
      expected: `${amountInWords(expectation.entered)} entered`,
    }
  }
  if ('every' in expectation) {
    const { every, sends } = expectation
    return everyVerdict(every, facts.sends(sends, knownAtEmission.test(every.path) ? 'emitted' : 'rendered'))
  }
  if ('sends' in expectation) return amountVerdict(facts.countSends(expectation.sends), expectation.count, 'send')
  if ('refused' in expectation) return amountVerdict(facts.countRefusals(expectation.refused), expectation.count, 'refusal')
  return outcomesVerdict(expectation.outcomes, facts.journeys[expectation.journey])
}

function pathsVerdict(paths: readonly string[], instances: readonly InstanceResult[]): Verdict {
  const found = instances.map(({ path }) => path)
  const other = instances.find(({ path }, place) => path !== paths[place])
  return {
    holds: JSON.stringify(found) === JSON.stringify(paths),
    detail: found.length > 0 ? found.join(' | ') : 'no instance',
    expected: paths.length > 0 ? paths.join(' | ') : 'no instance',
    ...(other && { place: { instance: other.id } }),
  }
}

/** One send at a time: there may be more of them than memory holds. */
function everyVerdict({ path, equals }: { path: string; equals: JsonValue }, sends: Iterable<EmittedSend | SendResult>): Verdict {
  const wanted = canonicalJson(equals)
  let count = 0
  let others = 0
  let example: JsonValue | undefined
  let place: CheckPlace = {}
  const expected = `${path} is ${JSON.stringify(equals)} in every send`
  for (const send of sends) {
    const value = valueAtPath(rowWithRequest(send), path)
    count += 1
    if (value === equals || canonicalJson(value) === wanted) continue
    if (others === 0) {
      example = value
      place = placeOfSend(send)
    }
    others += 1
  }
  if (count === 0) return { holds: false, detail: 'no send matched', expected }
  if (others === 0) return { holds: true, detail: count === 1 ? 'the only send' : `all ${count} sends`, expected }
  return {
    holds: false,
    expected,
    place,
    detail: `${others} of ${count} sends differ; the first has ${JSON.stringify(example) ?? 'nothing there'}`,
  }
}

function placeOfSend({ instance, journey, profile, step }: EmittedSend | SendResult): CheckPlace {
  return { instance, journey, profile, ...(step !== null && { step }) }
}

/** `$` is the row of sends, with `request` = the last of its requests. A send's row is JSON through and through. */
function rowWithRequest(send: EmittedSend | SendResult): JsonValue {
  return { ...send, request: 'requests' in send ? send.requests.at(-1) : undefined } as unknown as JsonObject
}

function canonicalJson(value: JsonValue | undefined): string | undefined {
  return JSON.stringify(sorted(value))
}

/** Key order means nothing when two values are compared. */
function sorted(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) return value.map((item) => sorted(item) ?? null)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  )
}

function outcomesVerdict(wanted: Readonly<Record<string, Amount>>, counts: JourneyCounts | undefined): Verdict {
  const admitted = counts?.admitted ?? 0
  const shares = Object.entries(wanted).map(([outcome, amount]) => {
    const share = admitted === 0 ? 0 : (Object.entries(counts?.outcomes ?? {}).find(([name]) => name === outcome)?.[1] ?? 0) / admitted
    return { outcome, share, holds: holdsFor(share, amount) }
  })
  const detail = shares.map(({ outcome, share }) => `${outcome} ${Math.round(share * 10_000) / 100} %`).join(', ')
  return {
    holds: admitted > 0 && shares.every(({ holds }) => holds),
    expected: Object.entries(wanted)
      .map(([outcome, amount]) => `${outcome} ${amountInWords(amount, 100)} %`)
      .join(', '),
    detail: admitted > 0 ? `${detail} of ${admitted} admitted` : 'nobody was admitted',
  }
}

function amountVerdict(found: number, amount: Amount, noun: string): Verdict {
  const numbered = (number: string) => `${number} ${number === '1' ? noun : `${noun}s`}`
  return { holds: holdsFor(found, amount), detail: numbered(`${found}`), expected: numbered(amountInWords(amount)) }
}

/** "at least 10 and at most 20". @param factor what the numbers are told in */
function amountInWords(amount: Amount, factor = 1): string {
  const told = (number: number) => `${Math.round(number * factor * 10_000) / 10_000}`
  if (typeof amount === 'number') return told(amount)
  return Object.entries(amount)
    .flatMap(([operator, limit]) => {
      if (limit === undefined) return []
      return operator === 'equals' ? told(limit) : `${operator.replaceAll('-', ' ')} ${told(limit)}`
    })
    .join(' and ')
}

/** What the expectation itself names. */
function placeAsked(expectation: Expectation): CheckPlace {
  const named = 'sends' in expectation ? expectation.sends : 'refused' in expectation ? expectation.refused : expectation
  const { journey, step, profile } = named as { journey?: string; step?: string; profile?: string }
  return {
    ...(journey !== undefined && { journey }),
    ...(step !== undefined && { step }),
    ...(profile !== undefined && { profile }),
    ...('sends' in expectation && { isSend: true }),
  }
}

function holdsFor(value: number, amount: Amount): boolean {
  if (typeof amount === 'number') return value === amount
  return Object.entries(amount).every(
    ([operator, limit]) => limit === undefined || compare(value, operator as keyof Exclude<Amount, number>, limit),
  )
}

function compare(value: number, operator: keyof Exclude<Amount, number>, limit: number): boolean {
  switch (operator) {
    case 'equals':
      return value === limit
    case 'not-equals':
      return value !== limit
    case 'greater-than':
      return value > limit
    case 'less-than':
      return value < limit
    case 'at-least':
      return value >= limit
    case 'at-most':
      return value <= limit
  }
}

/** A name for an expectation that has none. */
function sentence(expectation: Expectation): string {
  if ('paths' in expectation) return `paths of ${expectation.profile} in ${expectation.journey}`
  if ('entered' in expectation) return `entered ${expectation.step} of ${expectation.journey}`
  if ('every' in expectation) return `every send has ${expectation.every.path}`
  if ('sends' in expectation) return `count of sends ${JSON.stringify(expectation.sends)}`
  if ('refused' in expectation) return `count of refusals ${JSON.stringify(expectation.refused)}`
  return `outcomes of ${expectation.journey}`
}
