import type { KnownType } from '../../engine/mapping/known-properties.ts'
import { typeOfValue } from '../../engine/mapping/known-properties.ts'
import type { JsonObject, JsonValue } from '../../engine/model/json-value.ts'
import type { Profile, ScenarioDocument } from '../../engine/model/scenario.ts'
import { compileSynthesis } from '../../engine/synthesis/compile-synthesis.ts'
import type { Synthesizer } from '../../engine/synthesis/synthesizer.ts'
import { parseAbsoluteInstant, parseInstant } from '../../engine/time/instant.ts'
import type { FoundProfiles, SampleProfile } from './preview-request.ts'

/** As many as are looked at in one go: a fraction of a second. */
const mostSearched = 10_000

/** As many as one slice of a search gives. */
const mostFound = 50

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

  /** The slice of a search that begins at one of them: so far as it goes, whatever their number. */
  search(text: string, from: number): FoundProfiles {
    const of = this.#listed.length + (this.#synthesizer?.profileCount ?? 0)
    const named = from === 0 ? this.find(text) : null
    const profiles = named === null ? [] : [sampleOf(named)]
    const end = Math.min(of, from + mostSearched)
    let place = from
    for (; place < end && profiles.length < mostFound; place++) {
      const { email, ...profile } = this.#known(place)
      const isMeant = [profile.id, profile.name, email].some((one) => one?.toLowerCase().includes(text.toLowerCase()))
      if (isMeant && profile.id !== named?.id) profiles.push(profile)
    }
    return { profiles, next: place < of ? place : null, of }
  }

  /** What a profile is found by; of a synthetic one nothing else is made. */
  #known(place: number): SampleProfile & { readonly email: string | null } {
    const synthesizer = this.#synthesizer
    const index = place - this.#listed.length
    const listed = this.#listed[place]
    const trait = (name: string) => (listed ? listed.traits?.[name] : synthesizer?.trait(index, name))
    const id = listed?.id ?? synthesizer?.profileId(index) ?? ''
    return { id, name: nameOf(trait('first_name'), trait('last_name')), email: textOrNull(trait('email')) }
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

const sampleOf = ({ id, traits = {} }: { readonly id: string; readonly traits?: JsonObject | undefined }): SampleProfile => ({
  id,
  name: nameOf(traits.first_name, traits.last_name),
})

function nameOf(...names: readonly (JsonValue | undefined)[]): string | null {
  const parts = names.flatMap((name) => textOrNull(name) ?? [])
  return parts.length > 0 ? parts.join(' ') : null
}

const textOrNull = (value: JsonValue | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null)
