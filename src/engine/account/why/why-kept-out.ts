import type { CompiledJourney } from '../../compile/compiled-run.ts'
import { quoted } from '../../model/wording.ts'
import { isSignal } from '../../signals/signal-table.ts'
import { msPerDay } from '../../time/calendar-date.ts'
import { durationInUnits } from '../../time/duration.ts'
import { type Discarded, instancesOfJourney } from './discarded.ts'
import { instantInWords } from './instant-in-words.ts'
import { type Why, whyWithout } from './why.ts'

/** Why nobody enters yet a version that is live: its start date, or the delay before it hears segments. null where neither is. */
export function whyNotYet({ entersFrom, hearsSegmentsFrom, states }: CompiledJourney, discarded: Discarded): Why | null {
  const { at, ref, event } = discarded
  if (at < entersFrom) {
    const from = instantInWords(entersFrom)
    return {
      sentence: `It came at ${instantInWords(at)}, and the journey takes people in only from its start date on, ${from}; what came before is not made up for.`,
      values: [{ name: 'came', found: instantInWords(at), wanted: `from ${from} on` }],
    }
  }
  if (!isSignal(ref) || at >= hearsSegmentsFrom) return null
  const from = instantInWords(hearsSegmentsFrom)
  const delay = durationInUnits(hearsSegmentsFrom - (states[0]?.at ?? hearsSegmentsFrom))
  return {
    sentence: `${event.name} was at ${instantInWords(at)}, but the journey listens for segments only from ${from} on, ${delay} after its publication; what changed before is not made up for.`,
    values: [{ name: 'change of the membership', found: instantInWords(at), wanted: `from ${from} on` }],
  }
}

/** Why a change of a membership was not the kind that a step listens for. */
export function whyOtherChange({ compiled, ref, at }: Discarded, listener: string): Why {
  const signal = isSignal(ref) ? compiled.signals.read(ref) : null
  if (signal?.kind !== 'qualification') return whyWithout('It was the other kind of change than the step listens for.')
  const segment = compiled.signals.segmentId(signal)
  const [found, wanted] = signal.isEntrance ? ['entrance', 'exit'] : ['exit', 'entrance']
  const verb = signal.isEntrance ? 'entered' : 'exited'
  return {
    sentence: `The profile ${verb} ${quoted(segment)} at ${instantInWords(at)}, but ${quoted(listener)} listens only for ${wanted}s.`,
    values: [{ name: `change of ${segment}`, found, wanted }],
  }
}

/** Why a profile has no key in the journey's namespace, and which it has. */
export function whyWithoutIdentity({ entry }: CompiledJourney, { compiled, profile }: Discarded): Why {
  const namespace = entry.key?.kind === 'identity' ? entry.key.namespace : null
  const known = compiled.population.namespaces(profile)
  const has = known.length === 0 ? 'it has no identities at all' : `it has identities only in ${known.map(quoted).join(', ')}`
  return {
    sentence: `The profile has no identity in ${quoted(namespace ?? '')}, by which the journey knows its instances; ${has}.`,
    values: [{ name: `identity in ${namespace ?? ''}`, found: 'missing', wanted: 'one' }],
  }
}

/** Why who had entered before could not enter again, with the entry before, and from when on it could. */
export function whyNotAgain(reason: 'reentrance-not-allowed' | 'reentrance-wait', journey: CompiledJourney, discarded: Discarded): Why {
  const { at, key } = discarded
  const before = instancesOfJourney(discarded)
    .filter((one) => one.key === key || key === null)
    .at(-1)
  const { memoryMs, waitMs } = journey.parameters.reentrance
  if (!before)
    return whyWithout(reason === 'reentrance-wait' ? 'It came too soon after the entry before.' : 'Entering again is not allowed.')
  const entered = `${before.id} at ${instantInWords(before.admittedAt)}`
  const found = `entered as ${entered}${key === null ? '' : `, under ${quoted(key)}`}`
  const value = (wanted: string) => ({ sentence: '', values: [{ name: 'entry before', found, wanted }] })
  if (journey.entry.kind === 'trigger' && journey.entry.isOnce) {
    return { ...value('none'), sentence: `The trigger reads once and takes nobody twice, and this profile had ${found}.` }
  }
  const isWait = reason === 'reentrance-wait'
  const from = instantInWords(before.admittedAt + (isWait ? waitMs : memoryMs))
  const rule = isWait
    ? `It came ${durationInUnits(at - before.admittedAt)} after the entry before, and the journey lets in again ${durationInUnits(waitMs)} after it`
    : `Entering again is not allowed, and an entry is remembered for ${inDays(memoryMs)}`
  return { ...value(`${from} or later`), sentence: `${rule}: this profile had ${found}, so it may enter from ${from} on.` }
}

function inDays(length: number): string {
  const days = length / msPerDay
  return Number.isInteger(days) ? `${days} days` : durationInUnits(length)
}
