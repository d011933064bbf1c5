import type { TraceIndex } from '../trace/trace-index.ts'
import type { DiscardReader } from './discard-reader.ts'
import type { InstanceReader } from './instance-reader.ts'
import type { RunNames } from './run-names.ts'
import type { SendReader } from './send-reader.ts'
import { DiscardTable } from './tables/discard-table.ts'
import { InstanceTable } from './tables/instance-table.ts'
import { SendTable } from './tables/send-table.ts'

/** The tables of a run. Cheap tests on columns come first; readable rows are made for what is shown, or searched. */
export class TableQueries {
  readonly instances: InstanceTable
  readonly sends: SendTable
  readonly discards: DiscardTable

  constructor(index: TraceIndex, names: RunNames, instances: InstanceReader, sends: SendReader, discards: DiscardReader) {
    this.instances = new InstanceTable(index, names, instances)
    this.sends = new SendTable(index, names, sends)
    this.discards = new DiscardTable(index, names, discards)
  }
}
