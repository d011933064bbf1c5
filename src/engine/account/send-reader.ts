import type { CompiledActivation } from '../compile/compiled-run.ts'
import type { SendFilter } from '../model/expectation.ts'
import type { TraceIndex } from '../trace/trace-index.ts'
import { actionResult } from './action-result.ts'
import { Deliveries, type OutgoingSend } from './deliveries.ts'
import { sendContent } from './difference/send-content.ts'
import type { SendFacts } from './emitted-event.ts'
import { readHistory } from './instance-history.ts'
import { addToContext, journeyContext } from './journey-context.ts'
import { pathParts, pathText } from './path-text.ts'
import { draftSend, emittedSend, renderSend, type SendCode, type SendDraft, sendResult } from './render-send.ts'
import type { EmittedSend, SendResult, SendStatus } from './result.ts'
import type { RunNames } from './run-names.ts'
import { actionFate, deliveredAtOnce, type SendFate, sendFate } from './send-fate.ts'
import type { SendRow } from './views.ts'

/** Enough to keep other threads busy, and little to hold. */
const draftsAhead = 128

interface DraftedRow {
  readonly row: number
  readonly draft: SendDraft
}

/** Makes sends readable. A row's event is rendered for its status alone, so it is made for rows that are shown, not for all. */
export class SendReader {
  readonly #index: TraceIndex
  readonly #names: RunNames
  readonly #code: SendCode
  readonly #deliveries: Deliveries
  /** Of sends that were rendered: tables and counts ask for it again and again. */
  readonly #fates = new Map<number, SendFate>()
  /** Of sends that integrations have begun with. */
  readonly #begun = new Map<number, SendDraft>()

  constructor(index: TraceIndex, names: RunNames, code: SendCode) {
    this.#index = index
    this.#names = names
    this.#code = code
    this.#deliveries = new Deliveries(index.run.compiled, (destinations) => this.#outgoing(destinations))
  }

  /** The activation as it was when the instance entered: an edit holds for later ones (reference OS-29). */
  activationOf(row: number): CompiledActivation {
    const { run, positionOfInstance, admittedAt } = this.#index
    const compiled = run.compiled.activations[run.state.trace.detail[row] as number] as CompiledActivation
    if (compiled.history.edits.length === 0) return compiled
    return asEntered(compiled, admittedAt[positionOfInstance[this.instanceOf(row)] as number] as number)
  }

  instanceOf(row: number): number {
    return this.#index.run.state.trace.subject[row] as number
  }

  /** The rows that match. Only a status has to be rendered: it is asked last. */
  matching(filter: SendFilter): number[] {
    const { run } = this.#index
    const profile = filter.profile === undefined ? undefined : run.compiled.population.indexOf(filter.profile)
    const rows = Array.from(this.#index.sends).filter((row) => {
      const { activation, step, journey } = this.activationOf(row)
      return (
        isWanted(filter.journey, run.compiled.journeys[journey]?.journey.id) &&
        isWanted(filter.step, run.compiled.steps[step]?.id) &&
        isWanted(filter.activation, activation.id) &&
        isWanted(filter.destination, activation.destination) &&
        (profile === undefined || profile === this.#index.profileOf(row))
      )
    })
    return filter.status === undefined ? rows : this.#withStatus(rows, filter.status)
  }

  status(row: number): SendStatus {
    return this.#fate(row).status
  }

  /** Known without rendering where nothing can go wrong, and rendered for once elsewhere. */
  #fate(row: number): SendFate {
    return this.knownFate(row) ?? sendFate(this.result(row))
  }

  /** null where it would have to be rendered. */
  knownFate(row: number): SendFate | null {
    if (this.#isAction(row)) return actionFate(this.#index.run.state.actions.calls.get(row))
    return this.#isSurelyDelivered(row) ? deliveredAtOnce : (this.#fates.get(row) ?? null)
  }

  /** What a send says, as a number: its event is made for it, and nothing is rendered. */
  content(row: number): number {
    const activation = this.activationOf(row)
    const said = this.#isAction(row) ? actionResult(this.#index, this.#names, row, activation).payload : this.#draft(row).event
    return sendContent(activation, said)
  }

  result(row: number): SendResult {
    if (this.#isAction(row)) return actionResult(this.#index, this.#names, row, this.activationOf(row))
    return this.#resultOf({ row, draft: this.#draft(row) })
  }

  /** The results of many, one after the other; integrations are at the next ones meanwhile. */
  *results(rows: Iterable<number>): Generator<SendResult> {
    for (const drafted of this.#drafts(rows)) yield typeof drafted === 'number' ? this.result(drafted) : this.#resultOf(drafted)
  }

  /** The same sends before anything went out: no code of others has to look at them. */
  *emitted(rows: Iterable<number>): Generator<EmittedSend> {
    for (const row of rows) {
      if (this.#isAction(row)) yield this.result(row)
      else {
        const { facts, event } = this.#draft(row)
        yield emittedSend(this.#index.run.compiled, facts, event)
      }
    }
  }

  #resultOf({ row, draft }: DraftedRow): SendResult {
    const { compiled } = this.#index.run
    const { facts } = draft
    const rendered = renderSend(compiled, draft, this.#code)
    const delivery = rendered.error ? null : this.#deliveries.of({ row, facts, rendered })
    const result = sendResult(compiled, facts, rendered, delivery)
    this.#fates.set(row, sendFate(result))
    return result
  }

  /** The rows at these places of trace order. What has to be rendered for their statuses is rendered together. */
  rows(positions: readonly number[]): SendRow[] {
    const rows = positions.map((position) => this.#index.sends[position] as number)
    this.learn(rows)
    return rows.map((row, k) => this.row(row, positions[k] as number))
  }

  /** @param position of the send in trace order */
  row(row: number, position: number): SendRow {
    const { status, attempts, errorCode } = this.#fate(row)
    return { ...this.plainRow(row, position), status, attempts, errorCode }
  }

  /** What is known of a send without rendering it. */
  plainRow(row: number, position: number): Omit<SendRow, keyof SendFate> {
    const { run } = this.#index
    const instance = this.instanceOf(row)
    const profile = this.#index.profileOf(row)
    const { activation, eventName, journey, step, exitRule } = this.activationOf(row)
    return {
      index: position,
      at: run.state.trace.at[row] as number,
      instance: this.#names.instanceId(instance),
      instanceIndex: this.#index.positionOfInstance[instance] as number,
      journey: run.compiled.journeys[journey]?.journey.id ?? '',
      profile: this.#names.profileId(profile),
      profileName: this.#names.profileName(profile),
      step: run.compiled.steps[step]?.id ?? null,
      exitRule: exitRule === null ? null : (run.compiled.exitRules[exitRule]?.rule.id ?? null),
      activation: activation.id,
      destination: activation.destination,
      eventName,
    }
  }

  /** Whether everything in the event comes from the recipe, whose events are known to be within the payload limit. */
  #isSurelySmall(row: number): boolean {
    const { events, traits, merges } = this.#index.run.compiled
    const profile = this.#index.profileOf(row)
    const isOwn = events.isSynthetic(profile) && !traits.hasChanges(profile) && merges.mergesOf(profile).length === 0
    return isOwn && this.activationOf(row).surelySmall
  }

  /** The event is surely small, no mapping can fail, and the destination accepts everything at once. */
  #isSurelyDelivered(row: number): boolean {
    const { mapping, destination } = this.activationOf(row).activation
    const { calls, coded } = this.#index.run.compiled
    return mapping === undefined && !calls.asked.has(destination) && !coded.has(destination) && this.#isSurelySmall(row)
  }

  /** Sends of actions went out while the run went on: nothing is rendered to know what became of them. */
  #isAction(row: number): boolean {
    return this.activationOf(row).parameters !== null
  }

  #withStatus(rows: readonly number[], wanted: SendStatus): number[] {
    this.learn(rows)
    return rows.filter((row) => this.status(row) === wanted)
  }

  /** Lets integrations begin with these, and waits for nothing: whoever asks for them later finds the same, sooner. */
  begin(rows: readonly number[]): void {
    for (const row of rows) if (this.knownFate(row) === null && !this.#begun.has(row)) this.#begun.set(row, this.#begin(row))
  }

  /** What became of these is known from now on: read together, they are remembered one by one. */
  learn(rows: readonly number[]): void {
    const unknown = rows.filter((row) => this.knownFate(row) === null)
    for (const _ of this.results(unknown));
  }

  #draft(row: number): SendDraft {
    return draftSend(this.#index.run.compiled, this.facts(row), this.#isSurelySmall(row))
  }

  #begin(row: number): SendDraft {
    const draft = this.#draft(row)
    if (draft.call) this.#code.foreseeAction?.(draft.call)
    return draft
  }

  /** Drafts some sends ahead, where that lets integrations begin. */
  *#drafts(rows: Iterable<number>): Generator<DraftedRow | number> {
    const ahead = this.#code.foreseeAction ? draftsAhead : 0
    const waiting: (DraftedRow | number)[] = []
    for (const row of rows) {
      if (this.#isAction(row)) waiting.push(row)
      else {
        const draft = this.#begun.get(row) ?? this.#begin(row)
        this.#begun.delete(row)
        waiting.push({ row, draft })
      }
      if (waiting.length > ahead) yield waiting.shift() as DraftedRow | number
    }
    yield* waiting
  }

  /** The sends to these destinations that do go out, in trace order. */
  *#outgoing(destinations: ReadonlySet<string>): Generator<OutgoingSend> {
    const rows = Array.from(this.#index.sends).filter((row) => destinations.has(this.activationOf(row).activation.destination))
    for (const drafted of this.#drafts(rows)) {
      // Actions have had their answers already.
      if (typeof drafted === 'number') continue
      const { row, draft } = drafted
      const { facts } = draft
      const rendered = renderSend(this.#index.run.compiled, draft, this.#code)
      if (!rendered.error) yield { row, facts, rendered }
    }
  }

  /** What a send is made of. */
  facts(row: number): SendFacts {
    const { run } = this.#index
    const instance = this.instanceOf(row)
    const at = run.state.trace.at[row] as number
    const history = readHistory(this.#index, instance, { lastRow: row })
    const activation = this.activationOf(row)
    const context = journeyContext(run.compiled, history, this.#names.journeyOf(instance).index)
    const exitRule = activation.exitRule === null ? undefined : run.compiled.exitRules[activation.exitRule]
    if (exitRule)
      addToContext(context, exitRule.contextKey, run.compiled.events.properties(history.profile, run.state.trace.cause[row] as number))
    return {
      at,
      profile: history.profile,
      instanceId: this.#names.instanceId(instance),
      activation,
      context,
      path: pathText(pathParts(history), 'waiting'),
    }
  }
}

function isWanted(wanted: string | undefined, found: string | undefined): boolean {
  return wanted === undefined || wanted === found
}

/** @param admittedAt ms since 1970 */
function asEntered(compiled: CompiledActivation, admittedAt: number): CompiledActivation {
  const edit = compiled.history.edits.filter(({ at }) => at <= admittedAt).at(-1)
  return edit ? { ...compiled, activation: edit.activation, eventName: edit.activation.eventName ?? compiled.eventName } : compiled
}
