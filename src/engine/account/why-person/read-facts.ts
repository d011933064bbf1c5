import { noEvent } from '../../inputs/profile-events.ts'
import { type RowKind, rowKind } from '../../trace/trace-columns.ts'
import type { StoryReaders } from '../story.ts'
import { quotedBranch, quotedStep } from './part-names.ts'
import type { WhyFact } from './why-person.ts'

/** What the rows of one profile say about one journey, up to an instant. */
export function readFacts(readers: StoryReaders, rows: Int32Array, container: number, until: number): WhyFact[] {
  const { index } = readers
  const { trace } = index.run.state
  const facts: WhyFact[] = []
  for (const row of rows) {
    const at = trace.at[row] as number
    if (at > until) break
    if ((trace.cause[row] as number) === noEvent) continue
    const fact = factOf(readers, row, at, container)
    if (fact) facts.push(fact)
  }
  return facts
}

function factOf(readers: StoryReaders, row: number, at: number, container: number): WhyFact | null {
  const { index } = readers
  const { trace } = index.run.state
  switch (trace.kind[row] as RowKind) {
    case rowKind.admitted:
    case rowKind.left:
    case rowKind.ended:
      return moveOf(readers, row, at, container)
    case rowKind.refused:
    case rowKind.ignoredByInstance:
    case rowKind.ignoredByJourney:
    case rowKind.ignoredByAll:
      return discardOf(readers, row, container)
    case rowKind.sent:
    case rowKind.member:
    case rowKind.delivered:
    case rowKind.failed:
      return null
  }
}

function moveOf({ index, instances }: StoryReaders, row: number, at: number, container: number): WhyFact | null {
  const { compiled, state } = index.run
  const instance = state.trace.subject[row] as number
  if (compiled.journeys[state.instances.journey[instance] as number]?.container !== container) return null
  const { name, messageId } = compiled.events.read(index.profileOf(row), state.trace.cause[row] as number)
  const { id } = instances.row(instance)
  const told = {
    ...{ at, event: name, messageId, values: [], reason: null, discard: null },
    instance: index.positionOfInstance[instance] as number,
  }
  const kind = state.trace.kind[row]
  if (kind === rowKind.admitted) return { ...told, kind: 'entered', sentence: `Entered as ${id}.` }
  if (kind === rowKind.ended) return { ...told, kind: 'ended', sentence: `It ended ${id}.` }
  const way = compiled.ways[state.trace.detail[row] as number]
  const step = compiled.steps[way?.step ?? -1]
  const branch = step && way?.label ? ` by ${quotedBranch(step, way.label)}` : ''
  return { ...told, kind: 'moved', sentence: `It moved ${id} on: out of ${step ? quotedStep(step) : ''}${branch}.` }
}

function discardOf({ index, discards }: StoryReaders, row: number, container: number): WhyFact | null {
  const { compiled } = index.run
  const discard = discards.discard(row)
  if (discard.version !== null && discard.version.container !== container) return null
  const position = index.discards.indexOf(row)
  const { at, event, messageId, kind, reason, instanceIndex } = discards.plainRow(row, position)
  // What no journey saw concerns this one where it knows the event.
  if (discard.version === null && !knows(compiled, container, event)) return null
  const { sentence, values } = discards.why(row)
  return { at, kind, event, messageId, sentence, values, reason, discard: position, instance: instanceIndex }
}

function knows({ journeys }: StoryReaders['index']['run']['compiled'], container: number, event: string): boolean {
  return journeys.some(({ container: one, journey }) => {
    if (one !== container) return false
    const names = Object.values(journey.steps).flatMap((step) => {
      if (step.type === 'event') return [step.event]
      return step.type === 'hold-until' ? step.branches.flatMap((branch) => ('event' in branch ? [branch.event] : [])) : []
    })
    return [...names, ...(journey.exitRules ?? []).map((rule) => rule.event)].includes(event)
  })
}
