import type { Database } from 'sql.js'
import type { Cause } from '../../engine/account/result.ts'
import { engineVersion, type RunReader } from '../../engine/index.ts'
import { parseDuration } from '../../engine/time/duration.ts'
import { fillSends } from './fill-sends.ts'
import { rowsBetweenPauses, TableFiller } from './table-filler.ts'

/** Fills the tables from a finished run. Yields now and then, so that whoever fills can listen in between. */
export function* fillRunDatabase(database: Database, reader: RunReader): Generator<undefined> {
  fillRun(database, reader)
  yield* fillInstances(database, reader)
  yield* fillSends(database, reader)
  yield* fillDiscards(database, reader)
}

function fillRun(database: Database, reader: RunReader): void {
  const filler = new TableFiller(database, 'run')
  const { scenario, seed, digest, outcome, start, end, occurrences } = reader.overview()
  filler.add({ scenario, seed, engine: engineVersion, digest, outcome, start_at: start, end_at: end, occurrences })
  filler.finish()
}

function* fillInstances(database: Database, { index, readers }: RunReader): Generator<undefined> {
  const instances = new TableFiller(database, 'instances')
  const steps = new TableFiller(database, 'steps')
  for (const [number, instance] of index.instances.entries()) {
    const { id, journey, version, profile, identifier, path, outcome, endedAt, context, steps: visits } = readers.instances.result(instance)
    instances.add({
      ...{ number, id, journey, version, profile, identifier, path, outcome },
      entered_at: index.admittedAt[number] as number,
      ended_at: endedAt === null ? null : Date.parse(endedAt),
      context: JSON.stringify(context),
    })
    for (const [visit, { step, at, left, branch }] of visits.entries()) {
      const left_at = left === undefined ? null : Date.parse(left)
      steps.add({ instance: number, visit, step, entered_at: Date.parse(at), left_at, branch: branch ?? null })
    }
    if (number % rowsBetweenPauses === 0) yield
  }
  instances.finish()
  steps.finish()
}

/** A messageId; of what is no event the cause as results write it. */
function causeText(cause: Cause): string {
  return 'event' in cause ? cause.event : JSON.stringify(cause)
}

function* fillDiscards(database: Database, { index, readers: { discards } }: RunReader): Generator<undefined> {
  const refusals = new TableFiller(database, 'refusals')
  const ignored = new TableFiller(database, 'ignored')
  let refused = 0
  for (const [position, row] of index.discards.entries()) {
    if (discards.isRefusal(row)) {
      const { at, journey, profile, cause, reason, code } = discards.refusal(row)
      refusals.add({ number: refused, at: Date.parse(at), journey, profile, message_id: causeText(cause), reason, code })
      refused += 1
    } else {
      const { at, journey, profile, cause, reason, code, lateBy } = discards.ignored(row)
      const { instance } = discards.discard(row)
      ignored.add({
        ...{ number: position - refused, at: Date.parse(at), journey, profile, message_id: causeText(cause), reason, code },
        instance: instance === null ? null : (index.positionOfInstance[instance] as number),
        late_by: lateBy === undefined ? null : parseDuration(lateBy),
      })
    }
    if (position % rowsBetweenPauses === 0) yield
  }
  refusals.finish()
  ignored.finish()
}
