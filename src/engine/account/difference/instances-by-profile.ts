import type { TraceIndex } from '../../trace/trace-index.ts'

/** The instances of each profile that was admitted, found by journey and by which admission they are. */
export class InstancesByProfile {
  readonly #index: TraceIndex
  readonly #first: Uint32Array
  readonly #instances: Uint32Array

  constructor(index: TraceIndex) {
    const { compiled, state } = index.run
    const { admittedProfile, count } = state.instances
    this.#index = index
    this.#first = new Uint32Array(compiled.population.count + 1)
    for (let instance = 0; instance < count; instance++) this.#count((admittedProfile[instance] as number) + 1)
    for (let i = 1; i < this.#first.length; i++) this.#first[i] = (this.#first[i] as number) + (this.#first[i - 1] as number)
    this.#instances = new Uint32Array(count)
    const places = this.#first.slice()
    for (let instance = 0; instance < count; instance++) {
      const profile = admittedProfile[instance] as number
      const place = places[profile] as number
      places[profile] = place + 1
      this.#instances[place] = instance
    }
  }

  /**
   * @param container place of the journey in the scenario
   * @param ordinal which admission it is, from 1
   * @returns -1 where there is no such instance
   */
  find(profile: number, container: number, ordinal: number): number {
    const { compiled, state } = this.#index.run
    const end = this.#first[profile + 1] as number
    for (let place = this.#first[profile] as number; place < end; place++) {
      const instance = this.#instances[place] as number
      if (state.instances.ordinal[instance] !== ordinal) continue
      if (compiled.journeys[state.instances.journey[instance] as number]?.container === container) return instance
    }
    return -1
  }

  #count(place: number): void {
    this.#first[place] = (this.#first[place] as number) + 1
  }
}
