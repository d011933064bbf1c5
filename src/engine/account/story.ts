import type { CompiledJourney } from '../compile/compiled-run.ts'
import { noEvent } from '../inputs/profile-events.ts'
import { isSignal } from '../signals/signal-table.ts'
import { rowKind } from '../trace/trace-columns.ts'
import type { TraceIndex } from '../trace/trace-index.ts'
import type { DiscardReader } from './discard-reader.ts'
import { type InstanceHistory, readHistory } from './instance-history.ts'
import type { InstanceReader } from './instance-reader.ts'
import type { IgnoredReason } from './result.ts'
import type { SendReader } from './send-reader.ts'
import { ruleOfEnd, ruleOfEntry, ruleOfIgnored, ruleOfLeaving, ruleOfSend } from './story-rules.ts'
import type { InstanceStory, StoryMove } from './views.ts'

export interface StoryReaders {
  readonly index: TraceIndex
  readonly instances: InstanceReader
  readonly sends: SendReader
  readonly discards: DiscardReader
}

/** One instance's story: every move with its cause, in order. */
export function readStory(readers: StoryReaders, instance: number): InstanceStory {
  const { index, instances } = readers
  const history = readHistory(index, instance)
  const { compiled } = index.run
  const lastAt = history.endedAt ?? compiled.end
  return {
    row: instances.row(instance),
    traits: compiled.traits.traits(history.profile, lastAt),
    result: instances.result(instance),
    moves: moves(readers, history),
  }
}

/** The trace rows hold the order of everything; stays are taken one by one as their rows come. */
function moves(readers: StoryReaders, history: InstanceHistory): StoryMove[] {
  const { index } = readers
  const { trace } = index.run.state
  const told: StoryMove[] = []
  let stay = 0
  for (const row of index.rowsOf(history.instance)) {
    const at = trace.at[row] as number
    switch (trace.kind[row]) {
      case rowKind.admitted:
        told.push(admittedMove(readers, history), { at, kind: 'entered', step: history.stays[0]?.step.id ?? '' })
        break
      case rowKind.left:
        told.push(leftMove(readers, history, stay++, row))
        if (history.stays[stay]) told.push({ at, kind: 'entered', step: history.stays[stay]?.step.id ?? '' })
        break
      case rowKind.sent:
        told.push(sentMove(readers, row))
        break
      case rowKind.ignoredByInstance:
        told.push(ignoredMove(readers, history, row))
        break
      case rowKind.ended:
        told.push(endedMove(readers, history, at, row))
        break
    }
  }
  return told
}

function admittedMove({ index }: StoryReaders, history: InstanceHistory): StoryMove {
  const { events, signals } = index.run.compiled
  const { name, messageId, properties } = events.read(history.profile, history.entryEvent)
  const version = versionOf(index, history)
  const isJump = isSignal(history.entryEvent) && signals.read(history.entryEvent).kind === 'jump'
  const rule = ruleOfEntry(history.stays[0]?.step.step, isJump, isAdobe(version))
  return { at: history.admittedAt, kind: 'admitted', event: name, messageId, properties, contextKey: version.contextKeyOfEntry, rule }
}

const versionOf = (index: TraceIndex, { instance }: InstanceHistory): CompiledJourney =>
  index.run.compiled.journeys[index.run.state.instances.journey[instance] as number] as CompiledJourney

const isAdobe = ({ parameters }: CompiledJourney): boolean => parameters.adobe !== null

/** What went wrong when a row was written, if anything did. */
function troubleAt({ index }: StoryReaders, { instance }: InstanceHistory, row: number): { readonly trouble?: string } {
  const trouble = index.run.state.troubles.at(instance, row)
  return trouble ? { trouble: trouble.message } : {}
}

function leftMove(readers: StoryReaders, history: InstanceHistory, place: number, row: number): StoryMove {
  const { index } = readers
  const stay = history.stays[place]
  const left = stay?.left ?? 0
  const event = stay && stay.cause !== noEvent ? index.run.compiled.events.read(history.profile, stay.cause) : null
  return {
    at: left,
    kind: 'left',
    step: stay?.step.id ?? '',
    branch: stay?.way?.label ?? null,
    stayed: left - (stay?.at ?? left),
    event: event?.name ?? null,
    messageId: event?.messageId ?? null,
    properties: event?.properties ?? null,
    contextKey: event === null ? null : (stay?.way?.contextKey ?? null),
    rule:
      stay === undefined ? null : ruleOfLeaving(stay.step.step, stay.way?.label ?? null, place === 0, isAdobe(versionOf(index, history))),
    ...troubleAt(readers, history, row),
  }
}

function sentMove({ index, sends }: StoryReaders, row: number): StoryMove {
  const position = index.sends.indexOf(row)
  const { at, step, destination, eventName, status } = sends.row(row, position)
  const error = status === 'failed' ? sends.result(row).error : null
  const failed = error && `${error.message} [${error.code}]`
  const rule = ruleOfSend(index.run.compiled.steps[sends.activationOf(row).step]?.step ?? null)
  return { at, kind: 'sent', step, sendIndex: position, destination, eventName, status, error: failed, rule }
}

function endedMove(readers: StoryReaders, history: InstanceHistory, at: number, row: number): StoryMove {
  const { index } = readers
  const { compiled } = index.run
  const exitRule = compiled.exitRules[history.endedBy]
  const event = exitRule ? compiled.events.read(history.profile, history.endedBecause) : null
  return {
    at,
    kind: 'ended',
    outcome: history.outcome,
    exitRule: exitRule?.rule.id ?? null,
    event: event?.name ?? null,
    messageId: event?.messageId ?? null,
    rule: ruleOfEnd(history.outcome, exitRule !== undefined),
    ...troubleAt(readers, history, row),
  }
}

function ignoredMove({ index, discards }: StoryReaders, history: InstanceHistory, row: number): StoryMove {
  const { trace } = index.run.state
  const event = index.run.compiled.events.read(history.profile, trace.cause[row] as number)
  const reason = discards.discard(row).reason as IgnoredReason
  const { sentence } = discards.why(row)
  const rule = ruleOfIgnored(reason, isAdobe(versionOf(index, history)))
  return { at: trace.at[row] as number, kind: 'ignored', event: event.name, messageId: event.messageId, reason, detail: sentence, rule }
}
