import type { CompiledStep, CompiledWay } from '../../compile/compiled-run.ts'
import { EventBuffer } from '../../inputs/event-buffer.ts'
import { noEvent } from '../../inputs/profile-events.ts'
import { isSignal } from '../../signals/signal-table.ts'
import type { InstanceHistory } from '../instance-history.ts'
import type { Change } from './change.ts'
import { type EventAsItWas, withClockUntil, withoutEvent } from './changes.ts'
import { conditionRepairs } from './condition-repairs.ts'
import { filterRepairs } from './filter-repairs.ts'
import type { Rehearsed } from './rehearsed.ts'
import { fromThenOn, untilThen } from './time-repairs.ts'
import { dueOf, type TurnOff, turnOffOf } from './turn-off.ts'

/** Sets of changes, each of which might have brought an instance to a step that it did not reach. */
export function reachRepairs(rehearsed: Rehearsed, history: InstanceHistory, target: string): Change[][] {
  const turn = turnOffOf(rehearsed, history, target)
  if (turn === null) return []
  const { stay } = turn
  if (stay.left === null && history.endedAt === null) return waitingRepairs(rehearsed, turn)
  const cause = stay.left === null ? history.endedBecause : stay.cause
  if (cause !== noEvent && !isSignal(cause)) {
    const event = readEvent(rehearsed, history.profile, cause)
    return [...laterRepairs(rehearsed, turn, event), [withoutEvent(event)]]
  }
  if (stay.step.step.type === 'condition') return branchRepairs(rehearsed, history, turn)
  return listenerRepairs(rehearsed, history, turn)
}

/** Still waiting when the clock ended. */
function waitingRepairs({ run }: Rehearsed, { stay }: TurnOff): Change[][] {
  const due = dueOf(stay)
  return due !== null && due > run.compiled.end ? [[withClockUntil(due)]] : []
}

/** The event that led elsewhere, after the time that leads there. */
function laterRepairs({ run }: Rehearsed, { stay, leads }: TurnOff, event: EventAsItWas): Change[][] {
  const due = dueOf(stay)
  return due !== null && leads.has(stay.step.dueWay) ? fromThenOn(event, due, run.compiled.end) : []
}

function branchRepairs({ run: { compiled } }: Rehearsed, history: InstanceHistory, { stay, leads }: TurnOff): Change[][] {
  const { step } = stay.step
  if (step.type !== 'condition') return []
  const contextEvent = (key: string): EventAsItWas | null => {
    const isEntry = compiled.journeys[stay.step.journey]?.contextKeyOfEntry === key
    const taken = history.stays.filter(({ way, cause }) => way?.contextKey === key && cause !== noEvent).at(-1)?.cause
    const ref = taken ?? (isEntry ? history.entryEvent : noEvent)
    return ref === noEvent || isSignal(ref) ? null : eventFrom(compiled, history.profile, ref)
  }
  const aim = { compiled, profile: history.profile, at: stay.at, contextEvent }
  const holds = step.branches.flatMap(({ when }, place) => (leads.has(stay.step.firstWay + place) ? conditionRepairs(when, true, aim) : []))
  const taken = step.branches[(stay.way?.index ?? 0) - stay.step.firstWay]
  return [...holds, ...(taken ? conditionRepairs(taken.when, false, aim) : [])].filter((changes) => changes.length > 0)
}

/** Events that the step waited for in vain: those of the profile that came at another time, or did not pass its filter. */
function listenerRepairs({ run: { compiled } }: Rehearsed, { profile }: InstanceHistory, { stay, leads }: TurnOff): Change[][] {
  const until = stay.left ?? compiled.end
  const buffer = new EventBuffer()
  compiled.events.load(profile, buffer)
  return stay.step.listeners
    .filter(({ way }) => leads.has(way))
    .flatMap((listener) => {
      const branch = branchOf(stay.step, compiled.ways[listener.way])
      const found: Change[][] = []
      for (let place = 0; place < buffer.count; place++) {
        if (buffer.event[place] !== listener.event) continue
        const event = eventFrom(compiled, profile, buffer.ref[place] as number)
        const repairs = filterRepairs(branch?.where, event)
        const isInTime = event.at >= stay.at && event.at <= until
        if (isInTime) found.push(...repairs)
        else if (repairs.length === 0)
          found.push(...(event.at > until ? untilThen(event, until, stay.at) : fromThenOn(event, stay.at, until)))
      }
      return found
    })
}

function branchOf({ step }: CompiledStep, way: CompiledWay | undefined) {
  if (step.type === 'event') return step
  if (step.type !== 'hold-until') return undefined
  return step.branches.flatMap((branch) => ('event' in branch && branch.id === way?.label ? branch : []))[0]
}

function readEvent({ run }: Rehearsed, profile: number, ref: number): EventAsItWas {
  return eventFrom(run.compiled, profile, ref)
}

function eventFrom({ events }: Rehearsed['run']['compiled'], profile: number, ref: number): EventAsItWas {
  const { name, at, properties } = events.read(profile, ref)
  return { profile: events.ownerOf(ref, profile), ref, name, at, properties }
}
