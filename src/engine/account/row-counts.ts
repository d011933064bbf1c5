import type { CompiledActivation, CompiledWay } from '../compile/compiled-run.ts'
import { noStep, pathEnds } from '../compile/compiled-run.ts'
import { exitRuleOfDetail, outcomeOfDetail, type RowKind, reasonsPerJourney, rowKind } from '../trace/trace-columns.ts'
import type { TraceIndex } from '../trace/trace-index.ts'
import { outcomeNames } from './result.ts'

const nowhere = -1

/**
 * What is counted of the rows of a trace. Every row changes the counts by amounts of its own, whatever came before: so a row can be taken
 * back as it was added, and counts that were kept can be gone on from.
 */
export class RowCounts {
  /** All that is counted, one part after the other: first who is inside, then what has happened. */
  readonly #all: Int32Array
  /** Where the part of what has happened begins. */
  readonly #happened: number
  /** By step: who is inside. */
  readonly waiting: Int32Array
  /** By compiled journey: who is inside. */
  readonly inside: Int32Array
  /** By step. */
  readonly entered: Int32Array
  readonly sent: Int32Array
  /** By step: who ended there instead of leaving it. */
  readonly endedIn: Int32Array
  /** By way out. */
  readonly left: Int32Array
  /** By exit rule. */
  readonly exits: Int32Array
  /** By compiled journey, which is one version. */
  readonly exitSends: Int32Array
  readonly admitted: Int32Array
  readonly refused: Int32Array
  readonly ignored: Int32Array
  /** By journey and outcome, in the order of outcomeNames. */
  readonly ended: Int32Array
  /** One number. */
  readonly sends: Int32Array
  /** One number: events that were ignored before any journey saw them. */
  readonly ignoredByAll: Int32Array

  constructor(readonly index: TraceIndex) {
    const { steps, ways, exitRules, journeys } = index.run.compiled
    const perStep = steps.length
    const perJourney = journeys.length
    const ended = perJourney * outcomeNames.length
    this.#all = new Int32Array(4 * perStep + ways.length + exitRules.length + 5 * perJourney + ended + 2)
    let from = 0
    const part = (length: number): Int32Array => {
      from += length
      return this.#all.subarray(from - length, from)
    }
    this.waiting = part(perStep)
    this.inside = part(perJourney)
    this.#happened = from
    this.entered = part(perStep)
    this.sent = part(perStep)
    this.endedIn = part(perStep)
    this.left = part(ways.length)
    this.exits = part(exitRules.length)
    this.exitSends = part(perJourney)
    this.admitted = part(perJourney)
    this.refused = part(perJourney)
    this.ignored = part(perJourney)
    this.ended = part(ended)
    this.sends = part(1)
    this.ignoredByAll = part(1)
  }

  /** The counts as they stand, to come back to. */
  copy(): Int32Array {
    return this.#all.slice()
  }

  /** @param copy of these counts, as they stood once */
  restore(copy: Int32Array): void {
    this.#all.set(copy)
  }

  /**
   * These counts become what happened between two instants, and who is inside at the later one.
   *
   * @param before a copy of the later counts, as they stood at the earlier instant
   */
  setBetween(before: Int32Array, later: RowCounts): void {
    this.#all.set(later.#all)
    for (let place = this.#happened; place < this.#all.length; place++) add(this.#all, place, -(before[place] as number))
  }

  /** @param by 1 for a row that happened, −1 for one that is taken back */
  count(row: number, by: 1 | -1): void {
    const { trace, instances } = this.index.run.state
    const subject = trace.subject[row] as number
    const detail = trace.detail[row] as number
    switch (trace.kind[row] as RowKind) {
      case rowKind.admitted: {
        const journey = instances.journey[subject] as number
        add(this.admitted, journey, by)
        add(this.inside, journey, by)
        this.#enter(this.#startOf(journey), by)
        break
      }
      case rowKind.left: {
        const { step, next } = this.index.run.compiled.ways[detail] as CompiledWay
        add(this.left, detail, by)
        add(this.waiting, step, -by)
        this.#enter(next === pathEnds ? nowhere : next, by)
        break
      }
      case rowKind.sent:
        this.#send(this.index.run.compiled.activations[detail] as CompiledActivation, by)
        break
      case rowKind.ended:
        this.#end(subject, detail, by)
        break
      case rowKind.refused:
        add(this.refused, Math.floor(detail / reasonsPerJourney), by)
        break
      case rowKind.ignoredByInstance:
        add(this.ignored, instances.journey[subject] as number, by)
        break
      case rowKind.ignoredByJourney:
        add(this.ignored, Math.floor(detail / reasonsPerJourney), by)
        break
      case rowKind.ignoredByAll:
        add(this.ignoredByAll, 0, by)
        break
      case rowKind.member:
      case rowKind.delivered:
      case rowKind.failed:
        break
    }
  }

  #enter(step: number, by: number): void {
    if (step === nowhere) return
    add(this.entered, step, by)
    add(this.waiting, step, by)
  }

  #send({ step, journey }: CompiledActivation, by: number): void {
    if (step === noStep) add(this.exitSends, journey, by)
    else add(this.sent, step, by)
    add(this.sends, 0, by)
  }

  #end(instance: number, detail: number, by: number): void {
    const journey = this.index.run.state.instances.journey[instance] as number
    add(this.ended, journey * outcomeNames.length + outcomeOfDetail(detail), by)
    add(this.inside, journey, -by)
    const exitRule = exitRuleOfDetail(detail)
    if (exitRule !== nowhere) add(this.exits, exitRule, by)
    const step = this.#lastStep(instance, journey)
    if (step === nowhere) return
    add(this.waiting, step, -by)
    add(this.endedIn, step, by)
  }

  /** Where an instance was when it ended: where its last way led, or still where it started. */
  #lastStep(instance: number, journey: number): number {
    const { trace } = this.index.run.state
    const rows = this.index.rowsOf(instance)
    for (let place = rows.length - 1; place >= 0; place--) {
      const row = rows[place] as number
      if (trace.kind[row] !== rowKind.left) continue
      const { next } = this.index.run.compiled.ways[trace.detail[row] as number] as CompiledWay
      return next === pathEnds ? nowhere : next
    }
    return this.#startOf(journey)
  }

  #startOf(journey: number): number {
    return this.index.run.compiled.journeys[journey]?.start ?? nowhere
  }
}

function add(counts: Int32Array, place: number, by: number): void {
  counts[place] = (counts[place] as number) + by
}
