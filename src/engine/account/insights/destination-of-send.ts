import type { CompiledActivation } from '../../compile/compiled-run.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'

/** The destinations of a run by numbers, in workspace order, and the number of each send's. */
export interface SendDestinations {
  readonly destinations: readonly string[]
  /** Of a row that records a send. */
  readonly numberOf: (row: number) => number
}

export function destinationOfSends({ run }: TraceIndex): SendDestinations {
  const { compiled, state } = run
  const destinations = compiled.scenario.destinations.map(({ id }) => id)
  const numbered = new Map(destinations.map((id, number) => [id, number]))
  const numberOf = (id: string): number => {
    const known = numbered.get(id)
    if (known !== undefined) return known
    destinations.push(id)
    numbered.set(id, destinations.length - 1)
    return destinations.length - 1
  }
  const numbers = Int32Array.from(compiled.activations, ({ activation }) => numberOf(activation.destination))
  const isEdited = compiled.activations.some(({ history }) => history.edits.length > 0)
  const plain = (row: number): number => numbers[state.trace.detail[row] as number] as number
  if (!isEdited) return { destinations, numberOf: plain }
  return {
    destinations,
    numberOf: (row) => {
      const activation = compiled.activations[state.trace.detail[row] as number]
      const admittedAt = state.instances.admittedAt[state.trace.subject[row] as number] as number
      return activation ? numberOf(destinationWhenEntered(activation, admittedAt)) : plain(row)
    },
  }
}

/** An edit holds for instances that enter later (reference OS-29). */
function destinationWhenEntered({ activation, history }: CompiledActivation, admittedAt: number): string {
  return (history.edits.filter(({ at }) => at <= admittedAt).at(-1)?.activation ?? activation).destination
}
