import type { Gaps } from '../model/gaps.ts'
import type { Problem } from '../model/problem.ts'

/** What a problem hangs on besides its own place: it is not said where any of that could not be read, or may be misspelt. */
type Ground = RegExp | ((pointer: string) => RegExp)

/** Whatever may change where steps lead. */
const steps = /^\/(start$|steps\/[^/]+(?!.*\/(where|name|event|identifier|audience|activations)(\/|$)))/
const stepsAndExits = /^\/(start$|steps\/|exitRules)/

/** The start, and what steps say outside their lists. */
const fieldsOfSteps = /^\/(start$|steps\/[^/]+(\/[^/]+)?$)/
/** What stands beside a place in the same object. */
const besides = (pointer: string): RegExp => new RegExp(`^${escaped(pointer.slice(0, pointer.lastIndexOf('/')))}(/[^/]+)?$`)

const groundsOfJourney: Readonly<Record<string, Ground>> = {
  'wrong-sum': (pointer) => new RegExp(`^${escaped(pointer)}(/\\d+(/percent)?)?$`),
  'overlapping-branches': (pointer) => new RegExp(`^${escaped(stepOf(pointer))}/branches/\\d+/(event|where)`),
  'misplaced-step': /^\/start$/,
  'missing-field': (pointer) => {
    if (pointer.endsWith('/identifier')) return new RegExp(`^${escaped(stepOf(pointer))}/entry$`)
    return pointer.endsWith('/namespace') ? new RegExp(`^${escaped(stepOf(pointer))}/[^/]+$`) : never
  },
  'no-identifier-to-match': /^\/(start$|steps\/[^/]+\/[^/]+$)/,
  'unreachable-step': steps,
  'no-wait-after-exit': steps,
  'unknown-context-event': stepsAndExits,
  'payload-near-limit': stepsAndExits,
  'repeated-event-name': stepsAndExits,
  'unused-exit-send': /^\/exitRules/,
  'needs-namespace': fieldsOfSteps,
  'mixed-namespaces': fieldsOfSteps,
  'impossible-jump': fieldsOfSteps,
  'reaction-before-message': steps,
  'recurrence-before-end': steps,
  'known-membership': steps,
  'expression-unknown-name': /^\/steps\//,
  'only-recurring': (pointer) => new RegExp(`^${escaped(stepOf(pointer))}/schedule`),
  'end-before-start': besides,
  'schedule-in-the-past': besides,
  'time-in-gap': besides,
  'stale-result': besides,
}

const groundsOfScenario: Readonly<Record<string, Ground>> = {
  'first-publication': (pointer) => new RegExp(`^${escaped(pointer.slice(0, pointer.lastIndexOf('/')))}/[^/]+$`),
  'lifecycle-without-effect': /^\/timeline(\/\d+(\/[^/]+)?)?$/,
  'not-calculated-before': /^\/(clock|segments|profiles|timeline)(\/|$)/,
  'unknown-version': /^\/timeline(\/\d+(\/[^/]+)?)?$/,
  'changed-start': /^\/(journeys|timeline)\/\d+\//,
  'changed-reentrance': /^\/(journeys|timeline)\/\d+\//,
  'never-calculated': /^\/(segments|profiles|timeline)(\/|$)/,
  // Which the segment is, its code does not say: all of them have to be known.
  'not-batch': /^\/segments\/\d+\/evaluation$/,
}

/** What stands in for something unread is nothing that anybody wrote: whatever is said of it only follows. See standInsFor. */
const namesStandIn = /\bunread-\d+\b/

const grounds = { journey: groundsOfJourney, scenario: groundsOfScenario, workspace: {} as Readonly<Record<string, Ground>> }
const never = /^(?!)/

/**
 * The problems of what could be read of a broken document, with pointers into the document: without those that only follow from what could
 * not be read.
 */
export function withoutFollowOns(problems: readonly Problem[], gaps: Gaps, kind: keyof typeof grounds): Problem[] {
  const asked = new Map<string, boolean>()
  const isDoubtful = (form: RegExp): boolean => {
    const answer = asked.get(form.source) ?? gaps.hasDoubtful(form)
    asked.set(form.source, answer)
    return answer
  }
  return problems.flatMap((problem) => {
    const pointer = gaps.original(problem.pointer)
    const byCode = grounds[kind]
    const ground = Object.hasOwn(byCode, problem.code) ? byCode[problem.code] : undefined
    const isFollowOn =
      gaps.covers(pointer) ||
      namesStandIn.test(problem.message) ||
      (ground !== undefined && isDoubtful(ground instanceof RegExp ? ground : ground(pointer)))
    return isFollowOn ? [] : [{ ...problem, pointer }]
  })
}

/** The pointer of the step in which another place stands. */
function stepOf(pointer: string): string {
  return pointer.split('/').slice(0, 3).join('/')
}

function escaped(pointer: string): string {
  return pointer.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')
}
