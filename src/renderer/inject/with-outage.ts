import type { Outage, Responses, ScriptedResponse } from '../../engine/model/responses.ts'
import { formatDuration, parseDuration } from '../../engine/time/duration.ts'

/** The same answers with an outage more, or why that cannot be said of them. */
export type WithOutage = { readonly ok: true; readonly responses: Responses } | { readonly ok: false; readonly reason: string }

/**
 * What a destination answers, but for a time in which it fails. What it answered before that stays as it was.
 *
 * @param said what it answers without; undefined accepts everything
 * @param start of the clock, ms since 1970: periods of a script count from there
 * @param from when the outage begins, ms since 1970
 */
export function withOutage(said: Responses | undefined, outage: Omit<Outage, 'at' | 'every'>, start: number, from: number): WithOutage {
  const dated: Outage = { ...outage, at: new Date(from).toISOString() }
  if (said === undefined) return { ok: true, responses: { outages: [dated] } }
  if (!Array.isArray(said)) return { ok: true, responses: { ...said, outages: [...(said.outages ?? []), dated] } }
  return withinScript(said, outage, from - start)
}

/** @param offset ms after the start of the clock */
function withinScript(script: readonly ScriptedResponse[], outage: Omit<Outage, 'at' | 'every'>, offset: number): WithOutage {
  const length = parseDuration(outage.for) ?? 0
  const isCountable = script.every(({ times, latency, for: period }, place) => {
    const isRamp = typeof latency === 'object' && 'from' in latency
    return times === undefined && !isRamp && (period !== undefined || place === script.length - 1)
  })
  if (!isCountable) {
    return {
      ok: false,
      reason: 'Its answers are counted by calls, or change as they go on: choose other answers for it first, in its settings.',
    }
  }
  const { for: _, ...failure } = outage
  const before = cut(script, 0, offset)
  const after = cut(script, offset + length, Number.POSITIVE_INFINITY)
  const responses = [...before, { ...failure, for: outage.for }, ...(after.length === 0 ? [{ status: 200 }] : after)]
  return { ok: true, responses }
}

/** The part of a script between two instants, ms after the start of the clock. What follows the last period accepts everything. */
function cut(script: readonly ScriptedResponse[], from: number, to: number): ScriptedResponse[] {
  const found: ScriptedResponse[] = []
  let begin = 0
  for (const response of [...script, { status: 200 }]) {
    const period = response.for === undefined ? Number.POSITIVE_INFINITY : (parseDuration(response.for) ?? 0)
    const first = Math.max(begin, from)
    const end = Math.min(begin + period, to)
    if (end > first) {
      const { for: _, ...answer } = response
      found.push(end === Number.POSITIVE_INFINITY ? answer : { ...answer, for: formatDuration(end - first) })
    }
    begin += period
    if (begin >= to || begin === Number.POSITIVE_INFINITY) break
  }
  return found
}
