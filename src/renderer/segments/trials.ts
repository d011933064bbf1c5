import type { ComparisonSummary } from '../../engine/account/difference/difference-views.ts'
import type { Segment } from '../../engine/model/segment.ts'

/** What would change with another setting, as a run beside the shown one told. */
export interface TrialAnswer {
  readonly run: number
  /** By which its differences are asked for. */
  readonly key: string
  readonly summary: ComparisonSummary
  readonly instances: number
  readonly sends: number
  /** The setting that it is of, in words. */
  readonly tried: string
}

/** How far the setting is that was chosen last; `rest` is the time in which another one may still be chosen. */
export type Trying =
  | { readonly kind: 'none' }
  | { readonly kind: 'rest' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'running' | 'comparing'; readonly share: number }
  | { readonly kind: 'failed'; readonly message: string }

export interface WhatIf {
  readonly trying: Trying
  /** The last answer; of an earlier setting unless nothing is being tried. */
  readonly answer: TrialAnswer | null
}

export const noTrial: WhatIf = { trying: { kind: 'none' }, answer: null }

/** A run that was made with the setting, or why there is none. */
export type TrialRun =
  | { readonly kind: 'finished'; readonly run: number; readonly instances: number; readonly sends: number }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'cancelled' }

interface TrialTools {
  /** @param ticket by which it is told of, and cancelled */
  readonly start: (ticket: string, segment: Segment) => Promise<TrialRun>
  readonly cancel: (ticket: string) => Promise<unknown>
  readonly close: (run: number) => Promise<unknown>
  /** null where it was given up. */
  readonly compare: (
    run: number,
    onShare: (share: number) => void,
    isCancelled: () => boolean,
  ) => Promise<Pick<TrialAnswer, 'key' | 'summary'> | null>
  readonly newTicket: () => string
  readonly tell: (whatIf: WhatIf) => void
}

/** So long a slider has to stand still before its value is tried, ms: whoever goes through values with the arrow keys means the last one. */
export const restMs = 350

/** Tries one setting after the other: only the one that was chosen last is run, and the last answer stays until there is another. */
export class Trials {
  readonly #tools: TrialTools
  #state = noTrial
  /** Counts what was chosen; whatever was overtaken says nothing more. */
  #wanted = 0
  #ticket: string | null = null
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(tools: TrialTools) {
    this.#tools = tools
  }

  /** @param tried the setting in words */
  choose(segment: Segment, tried: string): void {
    this.#giveUp({ kind: 'rest' })
    const own = this.#wanted
    this.#timer = setTimeout(() => void this.#try(own, segment, tried), restMs)
  }

  /** Stops what is tried; the answer before stays. */
  cancel(): void {
    this.#giveUp({ kind: 'cancelled' })
  }

  /** Back to how the segment is: there is nothing to tell, and what was run is freed. */
  leave(): void {
    const { answer } = this.#state
    this.#giveUp({ kind: 'none' }, null)
    if (answer !== null) void this.#tools.close(answer.run)
  }

  /** How far the run of a ticket is. */
  hear(ticket: string, share: number): void {
    if (ticket === this.#ticket) this.#tell({ kind: 'running', share })
  }

  #giveUp(trying: Trying, answer = this.#state.answer): void {
    this.#wanted += 1
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#ticket !== null) void this.#tools.cancel(this.#ticket)
    this.#ticket = null
    this.#tell(trying, answer)
  }

  async #try(own: number, segment: Segment, tried: string): Promise<void> {
    const isWanted = (): boolean => own === this.#wanted
    const ticket = this.#tools.newTicket()
    this.#ticket = ticket
    this.#tell({ kind: 'running', share: 0 })
    const made = await this.#tools.start(ticket, segment)
    if (made.kind !== 'finished') {
      if (!isWanted()) return
      this.#ticket = null
      return this.#tell(made)
    }
    const { run, instances, sends } = made
    if (!isWanted()) return void this.#tools.close(run)
    this.#ticket = null
    this.#tell({ kind: 'comparing', share: 0 })
    const onShare = (share: number) => isWanted() && this.#tell({ kind: 'comparing', share })
    const found = await this.#tools.compare(run, onShare, () => !isWanted())
    if (found === null || !isWanted()) return void this.#tools.close(run)
    const before = this.#state.answer
    this.#tell({ kind: 'none' }, { run, instances, sends, tried, ...found })
    if (before !== null) void this.#tools.close(before.run)
  }

  #tell(trying: Trying, answer = this.#state.answer): void {
    this.#state = { trying, answer }
    this.#tools.tell(this.#state)
  }
}
