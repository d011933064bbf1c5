import type { KnownType } from '../../engine/mapping/known-properties.ts'
import { typeOfValue } from '../../engine/mapping/known-properties.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import type { Profile, ScenarioDocument } from '../../engine/model/scenario.ts'
import { compileSynthesis } from '../../engine/synthesis/compile-synthesis.ts'
import type { Synthesizer } from '../../engine/synthesis/synthesizer.ts'
import { parseAbsoluteInstant, parseInstant } from '../../engine/time/instant.ts'
import type { SampleProfile } from './preview-request.ts'

/** As many as a list lets one choose from. */
const mostListed = 100

/** As many as tell which traits profiles have. */
const mostAsked = 20

/** The profiles of a scenario as they start, for test sends: those that are listed, then synthetic ones. */
export class ScenarioProfiles {
  readonly #listed: readonly Profile[]
  readonly #synthesizer: Synthesizer | null

  constructor(document: ScenarioDocument | null, seed: number) {
    this.#listed = document?.profiles ?? []
    this.#synthesizer = document ? synthesizerOf(document, seed) : null
  }

  first(): SampleProfile[] {
    return this.#firstProfiles(mostListed).map(({ id, traits }) => ({ id, name: nameIn(traits ?? {}) }))
  }

  find(id: string): Profile | null {
    const listed = this.#listed.find((profile) => profile.id === id)
    const index = this.#synthesizer?.indexOfProfile(id) ?? -1
    return listed ?? (index < 0 ? null : (this.#synthesizer?.profile(index) ?? null))
  }

  /** Traits that some of them have. */
  traits(): ReadonlyMap<string, KnownType> {
    const known = new Map<string, KnownType>()
    for (const { traits = {} } of this.#firstProfiles(mostAsked)) {
      for (const [name, value] of Object.entries(traits)) if (!known.has(name)) known.set(name, typeOfValue(value))
    }
    return known
  }

  #firstProfiles(most: number): Profile[] {
    const listed = this.#listed.slice(0, most)
    const synthesizer = this.#synthesizer
    if (!synthesizer) return listed
    const count = Math.min(most - listed.length, synthesizer.profileCount)
    return [...listed, ...Array.from({ length: count }, (_, index) => synthesizer.profile(index))]
  }
}

/** A recipe that is no good is told by the checks, and makes nobody. */
function synthesizerOf({ synthesize, clock }: ScenarioDocument, seed: number): Synthesizer | null {
  const start = parseAbsoluteInstant(clock.start)
  const end = start === null ? null : parseInstant(clock.end, start)
  if (!synthesize || start === null || end === null) return null
  try {
    return compileSynthesis(synthesize, seed, { start, end })
  } catch {
    return null
  }
}

function nameIn({ first_name, last_name }: JsonObject): string | null {
  const parts = [first_name, last_name].filter((part) => typeof part === 'string' && part !== '')
  return parts.length > 0 ? parts.join(' ') : null
}
