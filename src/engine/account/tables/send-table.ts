import type { CompiledActivation } from '../../compile/compiled-run.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import { journeyIds } from '../journey-ids.ts'
import type { RunNames } from '../run-names.ts'
import type { SendReader } from '../send-reader.ts'
import type { Page, SendRow } from '../views.ts'
import { Few } from './few.ts'
import { KnownVerdicts } from './known-verdicts.ts'
import { placesDuring } from './places-during.ts'
import { activationName } from './planned-choices.ts'
import type { SendOrder, SendRowQuery } from './row-filters.ts'
import type { CostlyTest, QuickTest, RowTests } from './row-test.ts'
import { ranksOf } from './rows-in-order.ts'
import { searchedWords } from './searched-words.ts'
import { budgetOf, type FoundRows, type KeyOrder, pageOf, TableRows } from './table-rows.ts'

/** What making the texts of a send costs in tests on columns, and what rendering one does. */
const textCost = 80
const renderingCost = 30_000

/** The table of sends: pages of those that pass, in some order. Only a status is rendered for, and the rows that are shown. */
export class SendTable {
  readonly #rows: TableRows
  readonly #words = new Few<KnownVerdicts>(6)
  /** By position: numbers of the activations. */
  #activations: Int32Array | null = null

  constructor(
    readonly index: TraceIndex,
    readonly names: RunNames,
    readonly reader: SendReader,
  ) {
    const { compiled, state } = index.run
    const containers = compiled.activations.map(({ journey }) => compiled.journeys[journey]?.container ?? 0)
    const journeyOf = (position: number): number => containers[state.trace.detail[index.sends[position] as number] as number] ?? 0
    this.#rows = new TableRows(journeyIds(compiled), index.sends.length, journeyOf)
  }

  page(query: SendRowQuery): Page<SendRow> {
    const { offset, limit, order } = query
    const found = this.#find(query, order && { ...order, keyOf: this.#keyOf(order.by) })
    const positions = Array.from(found.page(offset, limit))
    const known = this.#renderSome(positions, budgetOf(query))
    const page = pageOf(found, offset, this.reader.rows(positions.slice(0, known)))
    if (known === positions.length || page.searched) return page
    return { ...page, searched: { rows: known, of: positions.length, stage: 'rendering' } }
  }

  /** Renders sends whose statuses are not known, at least one. @returns how many from the first one on are known */
  #renderSome(positions: readonly number[], budget: number): number {
    const rows = positions.map((position) => this.index.sends[position] as number)
    const unknown = rows.filter((row) => this.reader.knownFate(row) === null)
    const rendered = unknown.slice(0, Math.max(1, Math.floor(budget / renderingCost)))
    this.reader.learn(rendered)
    const next = unknown[rendered.length]
    return next === undefined ? rows.length : rows.indexOf(next)
  }

  /** Lets integrations begin with what the page shows. */
  begin(query: SendRowQuery): void {
    const rows = this.#find(query).page(query.offset, query.limit)
    this.reader.begin(Array.from(rows, (position) => this.index.sends[position] as number))
  }

  /** The places in trace order of all sends that match. */
  positions(query: SendRowQuery): Uint32Array {
    return this.#find(query).positions()
  }

  #find(query: SendRowQuery, order?: KeyOrder): FoundRows {
    const end = this.index.amongUntil(this.index.sends, query.at)
    return this.#rows.find(query, end, this.#tests(query), budgetOf(query), order)
  }

  #tests(query: SendRowQuery): RowTests {
    const words = searchedWords(query.search)
    return {
      quick: [placesDuring(this.index, this.index.sends, query.during), this.#ofActivation(query)].filter((test) => test !== null),
      costly: [...words.map((word) => this.#word(word)), ...this.#status(query)],
    }
  }

  /** What the activation tells; one that was edited is another for each instance. */
  #ofActivation(query: SendRowQuery): QuickTest | null {
    const { step, destinations, activation, eventName } = query
    if ([step, destinations, activation, eventName].every((one) => one === undefined)) return null
    const { run, sends } = this.index
    const { compiled } = run
    const isWanted = (one: CompiledActivation): boolean =>
      (step === undefined || compiled.steps[one.step]?.id === step) &&
      (destinations === undefined || destinations.includes(one.activation.destination)) &&
      (activation === undefined || activationName(compiled, one) === activation) &&
      (eventName === undefined || one.eventName === eventName)
    const wanted = compiled.activations.map((one) => (one.history.edits.length === 0 ? isWanted(one) : null))
    const { detail } = run.state.trace
    return (position) => {
      const row = sends[position] as number
      return wanted[detail[row] as number] ?? isWanted(this.reader.activationOf(row))
    }
  }

  #word(word: string): CostlyTest {
    const { sends } = this.index
    return this.#words
      .get(word, () => new KnownVerdicts(sends.length, (position) => this.#hasWord(sends[position] as number, word)))
      .asTest(textCost)
  }

  #hasWord(row: number, word: string): boolean {
    const { compiled } = this.index.run
    const { activation, eventName, step, exitRule } = this.reader.activationOf(row)
    const origin = exitRule === null ? compiled.steps[step]?.id : compiled.exitRules[exitRule]?.rule.id
    if (`${origin ?? ''} ${activation.destination} ${eventName}`.toLowerCase().includes(word)) return true
    if (this.names.instanceId(this.reader.instanceOf(row)).toLowerCase().includes(word)) return true
    return (this.names.profileName(this.index.profileOf(row)) ?? '').toLowerCase().includes(word)
  }

  #status({ statuses }: SendRowQuery): CostlyTest[] {
    if (statuses === undefined) return []
    const { reader } = this
    const { sends } = this.index
    return [
      {
        cost: (position) => (reader.knownFate(sends[position] as number) === null ? renderingCost : 2),
        prepare: (positions) => reader.learn(positions.map((position) => sends[position] as number)),
        passes: (position) => statuses.includes(reader.status(sends[position] as number)),
      },
    ]
  }

  #keyOf(by: SendOrder): ((position: number) => number) | null {
    const { sends, run } = this.index
    const { activations, steps } = run.compiled
    const ofActivation = (textOf: (activation: CompiledActivation) => string) => {
      const ranks = ranksOf(activations.map(textOf))
      this.#activations ??= gathered(run.state.trace.detail, sends)
      const numbers = this.#activations
      return (position: number) => ranks[numbers[position] as number] as number
    }
    switch (by) {
      case 'sent':
        return null
      case 'profile': {
        const { instances, trace } = run.state
        return (position) => instances.profile[trace.subject[sends[position] as number] as number] as number
      }
      case 'event':
        return ofActivation(({ eventName }) => eventName)
      case 'step':
        return ofActivation(({ step }) => steps[step]?.id ?? '')
      case 'destination':
        return ofActivation(({ activation }) => activation.destination)
    }
  }
}

function gathered(column: Int32Array, rows: Uint32Array): Int32Array {
  const found = new Int32Array(rows.length)
  for (let place = 0; place < rows.length; place++) found[place] = column[rows[place] as number] as number
  return found
}
