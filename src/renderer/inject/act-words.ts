import type { JsonObject } from '../../engine/model/json-value.ts'
import { isJourneyAct, type SessionAct } from '../../engine/model/session-act.ts'
import { counted } from '../format/number.ts'
import { textOf } from '../format/text-of.ts'
import { journeyActWords } from '../lifecycle/lifecycle-words.ts'

/** What somebody did, as a line of a list: "Paused", "u1: Purchase_Completed", "u1: plan is vip". */
export function actWords(act: SessionAct): string {
  if (isJourneyAct(act)) return journeyActWords(act)
  if ('event' in act) return `${act.profile}: ${act.event}`
  if ('traits' in act) return `${act.profile}: ${traitWords(act.traits)}`
  if ('segment' in act) return `${act.profile} ${act.change === 'enter' ? 'enters' : 'leaves'} ${act.segment}`
  return `${act.calculate.join(', ')} calculated`
}

function traitWords(traits: JsonObject): string {
  const [first, ...others] = Object.entries(traits)
  if (first === undefined) return 'no trait'
  const [name, value] = first
  const words = value === null ? `no ${name} any more` : `${name} is ${textOf(value)}`
  return others.length === 0 ? words : `${words}, and ${counted(others.length, 'trait')} more`
}
