import type { CompiledStep, CompiledWay } from '../compile/compiled-run.ts'
import { rowKind } from '../trace/trace-columns.ts'
import type { TraceIndex } from '../trace/trace-index.ts'
import type { DiscardReader } from './discard-reader.ts'
import type { InstanceReader } from './instance-reader.ts'
import { page, type Stretch } from './page.ts'
import { pathText } from './path-text.ts'
import type { RunNames } from './run-names.ts'
import type { SendFate } from './send-fate.ts'
import type { SendReader } from './send-reader.ts'
import type { InstanceRow, Page, RefusalRow, RowQuery, SendQuery, SendRow } from './views.ts'

/** Pages of tables. Cheap tests on columns come first; readable rows are made for what is shown, or searched. A search renders nothing. */
export class TableQueries {
  constructor(
    readonly index: TraceIndex,
    readonly names: RunNames,
    readonly instanceReader: InstanceReader,
    readonly sendReader: SendReader,
    readonly discardReader: DiscardReader,
  ) {}

  instances(query: RowQuery): Page<InstanceRow> {
    const { index, names } = this
    const search = query.search?.trim().toLowerCase() ?? ''
    const passes = (position: number): boolean => {
      const instance = index.instances[position] as number
      if (isOutside(index.admittedAt[position] as number, query)) return false
      if (query.journey !== undefined && names.journeyOf(instance).journey.id !== query.journey) return false
      if (query.step !== undefined && !this.#visited(instance, query.step, query.at)) return false
      return search === '' || textOfInstance(this.instanceReader.row(instance, query.at)).includes(search)
    }
    const unfiltered = query.during === undefined && query.journey === undefined && query.step === undefined && search === ''
    return page(query, index.instancesUntil(query.at), unfiltered ? null : passes, (position) =>
      this.instanceReader.row(index.instances[position] as number, query.at),
    )
  }

  sends(query: RowQuery): Page<SendRow> {
    const { offset, total, rows } = this.#pageOfSends(query, query)
    return { total, offset, rows: this.sendReader.rows(rows) }
  }

  /** The places in trace order of all sends that match. */
  sendPositions(query: SendQuery): readonly number[] {
    return this.#pageOfSends(query, { offset: 0, limit: Number.POSITIVE_INFINITY }).rows
  }

  #pageOfSends(query: SendQuery, stretch: Stretch): Page<number> {
    const { index, sendReader } = this
    const search = query.search?.trim().toLowerCase() ?? ''
    const passes = (position: number): boolean => {
      const row = index.sends[position] as number
      const activation = sendReader.activationOf(row)
      const { compiled } = index.run
      if (isOutside(index.run.state.trace.at[row] as number, query)) return false
      if (query.journey !== undefined && compiled.journeys[activation.journey]?.journey.id !== query.journey) return false
      if (query.step !== undefined && compiled.steps[activation.step]?.id !== query.step) return false
      return search === '' || textOfSend(sendReader.plainRow(row, position)).includes(search)
    }
    const unfiltered = query.during === undefined && query.journey === undefined && query.step === undefined && search === ''
    return page(stretch, index.amongUntil(index.sends, query.at), unfiltered ? null : passes, (position) => position)
  }

  discards(query: RowQuery): Page<RefusalRow> {
    const { index, discardReader } = this
    const search = query.search?.trim().toLowerCase() ?? ''
    const rowAt = (position: number): RefusalRow => discardReader.row(index.discards[position] as number, position)
    const passes = (position: number): boolean => {
      if (isOutside(index.run.state.trace.at[index.discards[position] as number] as number, query)) return false
      const { journey } = discardReader.discard(index.discards[position] as number)
      if (query.journey !== undefined && journey !== null && journey !== query.journey) return false
      return search === '' || textOfDiscard(discardReader.plainRow(index.discards[position] as number, position)).includes(search)
    }
    const unfiltered = query.during === undefined && query.journey === undefined && search === ''
    return page(query, index.amongUntil(index.discards, query.at), unfiltered ? null : passes, rowAt)
  }

  #visited(instance: number, stepId: string, until: number): boolean {
    const { run } = this.index
    const { trace } = run.state
    const { compiled } = run
    const isStep = (step: number): boolean => (compiled.steps[step] as CompiledStep | undefined)?.id === stepId
    for (const row of this.index.rowsOf(instance)) {
      if ((trace.at[row] as number) > until) return false
      if (trace.kind[row] === rowKind.admitted && isStep(this.names.journeyOf(instance).start)) return true
      if (trace.kind[row] === rowKind.left && isStep((compiled.ways[trace.detail[row] as number] as CompiledWay).next)) return true
    }
    return false
  }
}

function isOutside(at: number, { during }: SendQuery): boolean {
  return during !== undefined && (at < during.from || at > during.to)
}

function textOfInstance(row: InstanceRow): string {
  return `${row.id} ${row.profileName ?? ''} ${row.identifier ?? ''} ${pathText(row.path, row.outcome)} ${row.outcome}`.toLowerCase()
}

function textOfSend(row: Omit<SendRow, keyof SendFate>): string {
  return `${row.instance} ${row.profileName ?? ''} ${row.step ?? row.exitRule} ${row.destination} ${row.eventName}`.toLowerCase()
}

function textOfDiscard(row: Omit<RefusalRow, 'why'>): string {
  return `${row.profile} ${row.profileName ?? ''} ${row.instance ?? ''} ${row.event} ${row.messageId} ${row.reason} ${row.kind}`.toLowerCase()
}
