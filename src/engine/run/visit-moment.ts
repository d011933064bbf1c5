import { drawUnit } from '../chance/draw-unit.ts'
import { hashText } from '../chance/hash-text.ts'
import type { CompiledStep } from '../compile/compiled-run.ts'
import { type InstanceFacts, InstanceMoment, type Trouble } from '../compile/instance-moment.ts'
import type { FetchFailure } from '../expression/index.ts'
import { noEvent } from '../inputs/profile-events.ts'
import type { JsonValue } from '../model/json-value.ts'
import { none } from './instance-table.ts'
import type { RunState } from './run-state.ts'

/** Draws of one visit, of all that an instance can make. */
export const drawsPerVisit = 4096

/** What expressions ask of the instance that visits a step, or is offered something, while the run goes on. */
export class VisitMoment extends InstanceMoment {
  constructor(state: RunState) {
    super(state.compiled, new VisitFacts(state))
  }
}

class VisitFacts implements InstanceFacts {
  readonly #state: RunState

  constructor(state: RunState) {
    this.#state = state
  }

  get now(): number {
    return this.#state.now
  }

  get profile(): number {
    return this.#state.profile
  }

  get journey() {
    return this.#state.journey
  }

  get instanceId(): string {
    const { compiled, instances, visiting } = this.#state
    if (visiting === none) return ''
    const admitted = compiled.population.id(instances.admittedProfile[visiting] as number)
    return `${this.journey.journey.id}/${admitted}/${instances.ordinal[visiting]}`
  }

  get key(): string | null {
    const { instances, visiting } = this.#state
    return visiting === none ? null : (instances.identifier[visiting] ?? null)
  }

  get step(): CompiledStep | null {
    return this.#stepAt(this.#state.step)
  }

  get previousStep(): CompiledStep | null {
    return this.#stepAt(this.#state.previousStep)
  }

  get trouble(): Trouble | null {
    return this.#state.troubles.last(this.#state.visiting)
  }

  causeOf(node: number): number {
    const { compiled, context, instances, visiting, offered, offeredNode, journey } = this.#state
    if (node === offeredNode) return offered
    if (visiting === none) return noEvent
    const cause = context.newest(instances.context[visiting] as number, (way) => compiled.ways[way]?.node === node)
    return cause === none && journey.entryNode === node ? (instances.entryEvent[visiting] as number) : cause
  }

  trait(fieldGroup: string, name: string): JsonValue | undefined {
    const asOf = this.#state.fetches.profileAsOf(fieldGroup)
    return asOf === this.now ? this.#state.traitNamed(name) : this.#state.compiled.traits.trait(this.profile, name, asOf)
  }

  isMember(segment: string): boolean {
    return this.#state.isMember(segment)
  }

  fetched(source: string, group: string, parameters: Readonly<Record<string, JsonValue>> | null): JsonValue | undefined | FetchFailure {
    return this.#state.fetches.fieldGroup(source, group, parameters)
  }

  answerOf(step: string): JsonValue | undefined {
    return this.#state.actions.answerOf(this.#state.visiting, step)
  }

  draw(): number {
    const { compiled, instances, visiting, step } = this.#state
    const ordinal = visiting === none ? 0 : (instances.ordinal[visiting] as number)
    const number = ordinal * drawsPerVisit + this.#state.draws++
    return drawUnit(compiled.steps[step]?.stream ?? 0, hashText(compiled.population.id(this.profile)), number)
  }

  #stepAt(step: number): CompiledStep | null {
    return this.#state.compiled.steps[step] ?? null
  }
}
