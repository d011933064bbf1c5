import { pathEnds } from '../../compile/compiled-run.ts'
import { rowKind } from '../../trace/trace-columns.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import { type InstanceHistory, readEnding, readHistory, type StepStay } from '../instance-history.ts'
import { journeyContext } from '../journey-context.ts'
import { pathParts, pathText } from '../path-text.ts'
import type { RunNames } from '../run-names.ts'
import { manyAtOnce, someAtOnce, type TableFamily, type TableSlices, veryManyAtOnce, type WantedColumns } from './table-family.ts'
import { type CellReaders, SliceWriter } from './table-slice.ts'
import type { ColumnName } from './tables.ts'

/** An instance on its way into the tables: its history is read when a column needs it, and once. */
class InstanceSource {
  #history: InstanceHistory | null = null
  #ending: Pick<InstanceHistory, 'outcome' | 'endedAt'> | null = null

  constructor(
    readonly index: TraceIndex,
    readonly names: RunNames,
    readonly position: number,
    readonly instance: number,
  ) {}

  get history(): InstanceHistory {
    this.#history ??= readHistory(this.index, this.instance)
    return this.#history
  }

  get ending(): Pick<InstanceHistory, 'outcome' | 'endedAt'> {
    this.#ending ??= this.#history ?? readEnding(this.index, this.instance)
    return this.#ending
  }

  get journey() {
    return this.names.journeyOf(this.instance)
  }
}

interface VisitSource {
  readonly instance: number
  readonly visit: number
  readonly stay: StepStay
}

const instanceCells: CellReaders<ColumnName<'instances'>, InstanceSource> = {
  number: ({ position }) => position,
  id: ({ names, instance }) => names.instanceId(instance),
  journey: ({ journey }) => journey.journey.id,
  version: ({ journey }) => journey.version,
  profile: ({ index, names, instance }) => names.profileId(index.run.state.instances.profile[instance] as number),
  identifier: ({ names, instance }) => names.key(instance),
  path: ({ history }) => pathText(pathParts(history), history.outcome),
  outcome: ({ ending }) => ending.outcome,
  entered_at: ({ index, position }) => index.admittedAt[position] as number,
  ended_at: ({ ending }) => ending.endedAt,
  context: ({ index, history, journey }) => JSON.stringify(journeyContext(index.run.compiled, history, journey.index)),
}

const stepCells: CellReaders<ColumnName<'steps'>, VisitSource> = {
  instance: ({ instance }) => instance,
  visit: ({ visit }) => visit,
  step: ({ stay }) => stay.step.id,
  entered_at: ({ stay }) => stay.at,
  left_at: ({ stay }) => stay.left,
  branch: ({ stay }) => stay.way?.label || null,
}

/** Instances and their visits to steps. */
export class InstanceTables implements TableFamily {
  #visits: number | null = null

  constructor(
    readonly index: TraceIndex,
    readonly names: RunNames,
  ) {}

  get count(): number {
    return this.index.instances.length
  }

  /** How many rows `steps` has. */
  get visits(): number {
    this.#visits ??= countVisits(this.index)
    return this.#visits
  }

  /** Contexts and identifiers are made from events, paths and steps from all rows of an instance. */
  stride({ instances = [], steps }: WantedColumns): number {
    if (instances.includes('context') || instances.includes('identifier')) return someAtOnce
    return steps || instances.includes('path') ? manyAtOnce : veryManyAtOnce
  }

  read(wanted: WantedColumns, from: number, to: number): TableSlices {
    const instances = wanted.instances && new SliceWriter(instanceCells, wanted.instances)
    const steps = wanted.steps && new SliceWriter(stepCells, wanted.steps)
    for (let position = from; position < to; position++) {
      const source = new InstanceSource(this.index, this.names, position, this.index.instances[position] as number)
      instances?.add(source)
      if (steps) for (const [visit, stay] of source.history.stays.entries()) steps.add({ instance: position, visit, stay })
    }
    return { ...(instances && { instances: instances.finish() }), ...(steps && { steps: steps.finish() }) }
  }
}

/** A visit begins with an admission, and with each way that leads to a step. */
function countVisits({ run, count }: TraceIndex): number {
  const { kind, detail } = run.state.trace
  const leads = run.compiled.ways.map(({ next }) => next !== pathEnds)
  let visits = 0
  for (let row = 0; row < count; row++) {
    if (kind[row] === rowKind.admitted || (kind[row] === rowKind.left && leads[detail[row] as number])) visits += 1
  }
  return visits
}
