import type { CompiledActivation, CompiledRun } from '../../compile/compiled-run.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import { journeyIds } from '../journey-ids.ts'
import type { RunNames } from '../run-names.ts'
import type { SendReader } from '../send-reader.ts'
import type { Page, SendRow } from '../views.ts'
import { Few } from './few.ts'
import { KnownVerdicts } from './known-verdicts.ts'
import { placesDuring } from './places-during.ts'
import { activationName } from './planned-choices.ts'
import { ReadColumn } from './read-column.ts'
import type { SendOrder, SendRowQuery } from './row-filters.ts'
import type { CostlyTest, QuickTest, RowTests } from './row-test.ts'
import { ranksOf } from './rows-in-order.ts'
import { searchedWords } from './searched-words.ts'
import { budgetOf, type FoundRows, type KeyOrder, pageOf, TableRows } from './table-rows.ts'

/** What making the texts of a send costs in tests on columns, and what rendering one does. */
const textCost = 80
const renderingCost = 30_000
/** What looking up a number of a send in the trace costs. */
const readingCost = 3

/** The table of sends: pages of those that pass, in some order. Only a status is rendered for, and the rows that are shown. */
export class SendTable {
  readonly #rows: TableRows
  readonly #words = new Few<KnownVerdicts>(6)
  /** By position: numbers of the profiles and of the activations, read by the first question that puts sends in their order. */
  #profiles: ReadColumn | null = null
  #activations: ReadColumn | null = null

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
    const column = order === undefined ? null : this.#columnOf(order.by)
    let budget = budgetOf(query)
    if (column !== null && !column.isComplete) {
      budget -= column.readOn(budget / readingCost) * readingCost
      const searched = { rows: column.read, of: column.values.length, stage: 'sorting' } as const
      if (!column.isComplete) return { total: 0, offset, rows: [], searched }
    }
    const found = this.#find({ ...query, budget }, order && { ...order, keyOf: this.#keyOf(order.by, column) })
    const positions = Array.from(found.page(offset, limit))
    const known = this.#renderSome(positions, budget)
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

  /** What an order compares; null of the order of time. */
  #columnOf(by: SendOrder): ReadColumn | null {
    const { sends, run } = this.index
    const { instances, trace } = run.state
    switch (by) {
      case 'sent':
        return null
      case 'profile':
        this.#profiles ??= new ReadColumn(sends.length, (position) => {
          const instance = trace.subject[sends[position] as number] as number
          return instances.profile[instance] as number
        })
        return this.#profiles
      case 'event':
      case 'step':
      case 'destination':
        this.#activations ??= new ReadColumn(sends.length, (position) => trace.detail[sends[position] as number] as number)
        return this.#activations
    }
  }

  /** @param column complete */
  #keyOf(by: SendOrder, column: ReadColumn | null): ((position: number) => number) | null {
    if (column === null) return null
    const { values } = column
    if (by === 'profile') return (position) => values[position] as number
    const { activations, steps } = this.index.run.compiled
    const ranks = ranksOf(activations.map((activation) => textOf(by, activation, steps)))
    return (position) => ranks[values[position] as number] as number
  }
}

function textOf(by: SendOrder, { activation, eventName, step }: CompiledActivation, steps: CompiledRun['steps']): string {
  switch (by) {
    case 'event':
      return eventName
    case 'step':
      return steps[step]?.id ?? ''
    case 'destination':
      return activation.destination
    case 'sent':
    case 'profile':
      return ''
  }
}
