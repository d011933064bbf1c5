import { twiceAsLong } from '../columns/twice-as-long.ts'

/** What recorded calls do here: a track call is a profile event, an identify call brings traits, an alias joins two ids. */
export const callTypes = ['track', 'identify', 'alias'] as const
export type CallType = (typeof callTypes)[number]

/** One call of Segment's spec, as far as it matters here (contract section 5, `data`). */
export interface RecordedCall {
  readonly type: CallType
  /** When the platform received it, ms since 1970. */
  readonly at: number
  /** Event time, ms since 1970; never decides anything (engine rule 7). */
  readonly timestamp: number
  /** Of a track call. */
  readonly event: string | null
  readonly userId: string | null
  readonly anonymousId: string | null
  /** Of an alias. */
  readonly previousId: string | null
  readonly messageId: string | null
  /** JSON text of the properties of a track call, or of the traits of an identify call; '' where it has none. */
  readonly body: string
  /** Where it stands in its file, from 1. */
  readonly line: number
}

/**
 * Recorded calls in the order in which they stand in their files: in columns, since exports have millions. Properties stay text until
 * somebody looks at them.
 */
export class RecordedCalls {
  count = 0
  #type = new Uint8Array(0)
  #at = new Float64Array(0)
  #timestamp = new Float64Array(0)
  #event = new Int32Array(0)
  #user = new Int32Array(0)
  #anonymous = new Int32Array(0)
  #previous = new Int32Array(0)
  #line = new Int32Array(0)
  readonly #messageIds: (string | null)[] = []
  readonly #bodies: string[] = []
  /** Names of events, and ids of users and devices: each text is kept once. */
  readonly #texts: string[] = []
  readonly #numberOfText = new Map<string, number>()

  append(call: RecordedCall): void {
    const place = this.count
    if (place === this.#at.length) this.#grow()
    this.#type[place] = callTypes.indexOf(call.type)
    this.#at[place] = call.at
    this.#timestamp[place] = call.timestamp
    this.#event[place] = this.#numberOf(call.event)
    this.#user[place] = this.#numberOf(call.userId)
    this.#anonymous[place] = this.#numberOf(call.anonymousId)
    this.#previous[place] = this.#numberOf(call.previousId)
    this.#line[place] = call.line
    this.#messageIds.push(call.messageId)
    this.#bodies.push(call.body)
    this.count = place + 1
  }

  type(call: number): CallType {
    return callTypes[this.#type[call] as number] as CallType
  }

  at(call: number): number {
    return this.#at[call] as number
  }

  timestamp(call: number): number {
    return this.#timestamp[call] as number
  }

  event(call: number): string {
    return this.#text(this.#event[call]) ?? ''
  }

  userId(call: number): string | null {
    return this.#text(this.#user[call])
  }

  anonymousId(call: number): string | null {
    return this.#text(this.#anonymous[call])
  }

  previousId(call: number): string | null {
    return this.#text(this.#previous[call])
  }

  messageId(call: number): string | null {
    return this.#messageIds[call] ?? null
  }

  body(call: number): string {
    return this.#bodies[call] ?? ''
  }

  line(call: number): number {
    return this.#line[call] as number
  }

  /** Calls in order of arrival: by instant, then as they stand. */
  inOrderOfArrival(): Uint32Array {
    const at = this.#at
    const order = Uint32Array.from({ length: this.count }, (_, call) => call)
    // Most exports are in order already.
    if (order.every((call) => call === 0 || (at[call - 1] as number) <= (at[call] as number))) return order
    return order.sort((a, b) => (at[a] as number) - (at[b] as number) || a - b)
  }

  #text(number: number | undefined): string | null {
    return this.#texts[number ?? -1] ?? null
  }

  #numberOf(text: string | null): number {
    if (text === null) return -1
    const known = this.#numberOfText.get(text)
    if (known !== undefined) return known
    const number = this.#texts.push(text) - 1
    this.#numberOfText.set(text, number)
    return number
  }

  #grow(): void {
    this.#type = twiceAsLong(this.#type)
    this.#at = twiceAsLong(this.#at)
    this.#timestamp = twiceAsLong(this.#timestamp)
    this.#event = twiceAsLong(this.#event)
    this.#user = twiceAsLong(this.#user)
    this.#anonymous = twiceAsLong(this.#anonymous)
    this.#previous = twiceAsLong(this.#previous)
    this.#line = twiceAsLong(this.#line)
  }
}
