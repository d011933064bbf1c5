import type { DateCondition, TimeCondition, Weekday } from '../model/condition.ts'
import { msPerDay } from '../time/calendar-date.ts'
import { parseTimeOfDay } from '../time/local-time.ts'
import { wallInstant } from '../time/wall-time.ts'
import type { AdobeLeaf, CompiledCondition } from './compile-condition.ts'
import type { Evaluable } from './compiled-run.ts'

/** Hours of a week, spans of dates, caps and expressions as closures (reference 8, OS-20). */
export function compileAdobeLeaf(
  leaf: AdobeLeaf,
  { expression, cap }: { readonly expression: (text: string) => Evaluable; readonly cap: (most: number) => number },
): CompiledCondition {
  if ('time' in leaf) return compileTime(leaf.time)
  if ('date' in leaf) return compileDate(leaf.date)
  if ('profileCap' in leaf) {
    const counter = cap(leaf.profileCap)
    return (facts) => facts.hasRoom(counter)
  }
  const compiled = expression(leaf.expression)
  return (facts) => compiled.evaluate(facts.moment) === true
}

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
/** 1 January 1970 was one. */
const thursday = 3

/** From its beginning up to its end, on the clock on the wall; a span that ends before it begins goes over midnight. */
function compileTime({ days, from = '00:00', to }: TimeCondition['time']): CompiledCondition {
  const begin = parseTimeOfDay(from) ?? 0
  const end = to === undefined ? msPerDay : (parseTimeOfDay(to) ?? msPerDay)
  const on = new Set(days ?? weekdays)
  return ({ zone, now }) => {
    const local = zone.toLocal(now)
    const day = Math.floor(local / msPerDay)
    const time = local - day * msPerDay
    const isInHours = begin <= end ? time >= begin && time < end : time >= begin || time < end
    return isInHours && on.has(weekdays[(((day + thursday) % 7) + 7) % 7] as Weekday)
  }
}

function compileDate({ from, to }: DateCondition['date']): CompiledCondition {
  return ({ zone, now }) => {
    const isAfter = from === undefined || now >= (wallInstant(from, zone) ?? Number.NaN)
    return isAfter && (to === undefined || now < (wallInstant(to, zone) ?? Number.NaN))
  }
}
