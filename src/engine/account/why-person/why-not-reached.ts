import type { CompiledRun } from '../../compile/compiled-run.ts'
import { noEvent } from '../../inputs/profile-events.ts'
import { quoted } from '../../model/wording.ts'
import { durationInUnits } from '../../time/duration.ts'
import { type InstanceHistory, readHistory } from '../instance-history.ts'
import { journeyContext } from '../journey-context.ts'
import { dueOf, type TurnOff, turnOffOf } from '../nearest/turn-off.ts'
import type { StoryReaders } from '../story.ts'
import { instantInWords } from '../why/instant-in-words.ts'
import { roughly } from '../why/roughly.ts'
import type { DecidingValue } from '../why/why.ts'
import { conditionValues } from './condition-values.ts'
import { quotedBranch, quotedStep, quotedStepOf } from './part-names.ts'
import type { WhyReach } from './why-person.ts'

type Told = Pick<WhyReach, 'kind' | 'sentence' | 'step'> & { readonly values?: readonly DecidingValue[] }

/** How far an instance had come on its way to a step, by an instant: where it turned off and what decided, or until when it waits. */
export function whyNotReached({ index, instances }: StoryReaders, instance: number, target: string, until: number): WhyReach {
  const history = readHistory(index, instance, { until })
  const { id, index: position } = instances.row(instance)
  const told = tell(index.run, history, target, until)
  return { instance: position, id, enteredAt: history.admittedAt, values: [], ...told }
}

function tell(run: StoryReaders['index']['run'], history: InstanceHistory, target: string, until: number): Told {
  const reached = history.stays.find(({ step }) => step.id === target)
  if (reached)
    return { kind: 'reached', sentence: `It came to ${quotedStep(reached.step)} at ${instantInWords(reached.at)}.`, step: target }
  const turn = turnOffOf({ run }, history, target)
  if (turn === null)
    return {
      kind: 'no-way',
      sentence: `No path of its version leads to ${quotedStepOf(run.compiled, history.stays[0]?.step.journey ?? 0, target)}.`,
      step: null,
    }
  const { stay } = turn
  const step = stay.step.id
  if (stay.left !== null) return { kind: 'turned-off', ...turnedOff(run.compiled, history, turn), step }
  if (history.endedAt !== null) return { kind: 'turned-off', ...endedThere(run, history, turn), step }
  return { kind: 'waiting', ...waitsThere(run.compiled, turn, until), step }
}

function waitsThere({ end }: CompiledRun, { stay, leads }: TurnOff, until: number): Pick<Told, 'sentence' | 'values'> {
  const due = dueOf(stay)
  const name = quotedStep(stay.step)
  const since = `It waits in ${name} since ${instantInWords(stay.at)}`
  if (due === null) return { sentence: `${since}, until something that it listens for happens.` }
  const leaves = leads.has(stay.step.dueWay) ? 'then it goes on towards it' : 'then it goes another way'
  const clock = due > end ? ` The clock of the run ends before that, at ${instantInWords(end)}.` : ''
  return {
    sentence: `${since}, until ${instantInWords(due)} at the latest; ${leaves}.${clock}`,
    values: [{ name: 'waits for', found: roughly(Math.max(0, due - until)), wanted: null }],
  }
}

function turnedOff(compiled: CompiledRun, history: InstanceHistory, turn: TurnOff): Pick<Told, 'sentence' | 'values'> {
  const { stay, leads } = turn
  const { step, way, cause } = stay
  const branch = way?.label ? ` by ${quotedBranch(step, way.label)}` : ''
  const left = `It left ${quotedStep(step)}${branch} at ${instantInWords(stay.left ?? stay.at)}`
  if (cause !== noEvent) {
    const { name, at } = compiled.events.read(history.profile, cause)
    const due = dueOf(stay)
    const isEarly = due !== null && leads.has(step.dueWay)
    const before = isEarly ? `, ${roughly(due - at)} before its maximum of ${durationInUnits(step.durationMs)}` : ''
    return {
      sentence: `${left}, because ${name} came${before}.`,
      values: isEarly ? [{ name, found: instantInWords(at), wanted: `after ${instantInWords(due)}, or not at all` }] : [],
    }
  }
  if (step.step.type === 'condition') return decidedThere(compiled, history, turn, left)
  if (step.step.type === 'random-split') return { sentence: `${left}: a random split, which chance decides.` }
  const missed = waysInWords(compiled, turn)
  return { sentence: `${left}: ${missed === '' ? 'the time was over' : `${missed} had not come by then`}.` }
}

function decidedThere(
  compiled: CompiledRun,
  history: InstanceHistory,
  { stay, leads }: TurnOff,
  left: string,
): Pick<Told, 'sentence' | 'values'> {
  const { step } = stay.step
  if (step.type !== 'condition') return { sentence: `${left}.` }
  const context = journeyContext(compiled, { ...history, stays: history.stays.filter(({ at }) => at <= stay.at) }, stay.step.journey)
  const asked = { compiled, profile: history.profile, at: stay.at, context }
  const wanted = step.branches.filter((_, place) => leads.has(stay.step.firstWay + place))
  const deciding = wanted.length > 0 ? wanted : step.branches
  const values = deciding.flatMap(({ when }) => conditionValues(when, asked))
  const found = values.map(
    ({ name, found: value, wanted: other }) => `${name} is ${value}${other === null || wanted.length === 0 ? '' : `, not ${other}`}`,
  )
  return { sentence: `${left}: ${found.join('; ')}.`, values }
}

function endedThere(
  { compiled, state }: StoryReaders['index']['run'],
  history: InstanceHistory,
  { stay }: TurnOff,
): Pick<Told, 'sentence' | 'values'> {
  const at = instantInWords(history.endedAt ?? 0)
  const rule = compiled.exitRules[history.endedBy]
  if (rule) {
    const event = compiled.events.read(history.profile, history.endedBecause)
    return {
      sentence: `The exit rule ${quoted(rule.rule.name ?? rule.rule.id)} ended it in ${quotedStep(stay.step)} at ${at}, because ${event.name} came.`,
    }
  }
  const trouble = history.outcome === 'failed' ? state.troubles.last(history.instance)?.message : undefined
  const why = trouble === undefined ? '' : `: ${trouble}`
  return { sentence: `It ended in ${quotedStep(stay.step)} at ${at} as ${history.outcome}${why}${why.endsWith('.') ? '' : '.'}` }
}

/** What would have led there. */
function waysInWords(compiled: CompiledRun, { stay, leads }: TurnOff): string {
  const { step } = stay.step
  if (step.type === 'event') return step.event
  if (step.type !== 'hold-until') return ''
  const labels = [...leads].map((way) => compiled.ways[way]?.label)
  const branches = step.branches.filter(({ id }) => labels.includes(id))
  return branches
    .map((branch) => ('event' in branch ? branch.event : 'segment' in branch ? `a change of ${quoted(branch.segment)}` : branch.id))
    .join(' or ')
}
