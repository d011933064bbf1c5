import { formatInstant } from '../time/instant.ts'
import type { TraceIndex } from '../trace/trace-index.ts'
import { type InstanceHistory, readHistory } from './instance-history.ts'
import { journeyContext } from './journey-context.ts'
import { pathParts, pathText } from './path-text.ts'
import { readCause } from './read-cause.ts'
import type { InstanceResult, StepVisit } from './result.ts'
import type { RunNames } from './run-names.ts'
import type { InstanceRow } from './views.ts'

/** Makes instances readable: as rows of a table and as the result writes them. */
export class InstanceReader {
  readonly #index: TraceIndex
  readonly #names: RunNames

  constructor(index: TraceIndex, names: RunNames) {
    this.#index = index
    this.#names = names
  }

  row(instance: number, until?: number): InstanceRow {
    const history = readHistory(this.#index, instance, { until })
    return {
      index: this.#index.positionOfInstance[instance] as number,
      id: this.#names.instanceId(instance),
      journey: this.#names.journeyOf(instance).journey.id,
      profile: this.#names.profileId(history.profile),
      profileName: this.#names.profileName(history.profile),
      identifier: this.#names.key(instance),
      enteredAt: history.admittedAt,
      endedAt: history.endedAt,
      path: pathParts(history),
      outcome: history.outcome,
    }
  }

  result(instance: number): InstanceResult {
    const history = readHistory(this.#index, instance)
    const journey = this.#names.journeyOf(instance)
    return {
      id: this.#names.instanceId(instance),
      journey: journey.journey.id,
      version: journey.version,
      profile: this.#names.profileId(history.profile),
      identifier: this.#names.key(instance),
      path: pathText(pathParts(history), history.outcome),
      steps: history.stays.map(stepVisit),
      context: journeyContext(this.#index.run.compiled, history, journey.index),
      outcome: history.outcome,
      endedAt: history.endedAt === null ? null : formatInstant(history.endedAt),
      ...this.#endedBy(history),
    }
  }

  #endedBy({ endedBy, endedBecause, profile }: InstanceHistory): Pick<InstanceResult, 'endedBy'> {
    const exitRule = this.#index.run.compiled.exitRules[endedBy]
    if (!exitRule) return {}
    return { endedBy: { exitRule: exitRule.rule.id, cause: readCause(this.#index, this.#names, profile, endedBecause) } }
  }
}

function stepVisit({ step, at, left, way }: InstanceHistory['stays'][number]): StepVisit {
  const visit: StepVisit = { step: step.id, at: formatInstant(at) }
  if (left !== null) visit.left = formatInstant(left)
  if (way?.label) visit.branch = way.label
  return visit
}
