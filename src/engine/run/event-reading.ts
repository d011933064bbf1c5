import { canonicalText } from '../inputs/canonical-text.ts'
import type { ProfileEvents } from '../inputs/profile-events.ts'
import type { PropertyPath } from '../inputs/property-path.ts'

/** The profile event being handled, with the identifier texts that were asked of it: several instances ask for the same one. */
export class EventReading {
  event = -1
  profile = -1
  ref = -1
  #path: PropertyPath | null = null
  #text: string | null = null

  constructor(readonly events: ProfileEvents) {}

  begin(event: number, profile: number, ref: number): void {
    this.event = event
    this.profile = profile
    this.ref = ref
    this.#path = null
  }

  /** Canonical text of the property; null where it is missing, null, "", an object or a list (reference OS-06). */
  identifier(path: PropertyPath): string | null {
    if (this.#path !== path) {
      this.#path = path
      this.#text = canonicalText(this.events.property(this.profile, this.ref, path)) || null
    }
    return this.#text
  }
}
