import type { z } from 'zod'
import type { Gaps } from './gaps.ts'
import { isJsonObject } from './json-value.ts'
import { pointerOf } from './problem.ts'
import { problemsOfIssues } from './problems-of-issues.ts'
import { standInsFor } from './stand-ins.ts'

/**
 * As much of a value as its schema can read: without unknown fields, without broken entries and optional parts, and with others standing in
 * for what is required. Adds to the gaps what that is, by pointers below `at`. Undefined when nothing is left. Never throws.
 */
export function readablePart<T>(schema: z.ZodType<T>, value: unknown, gaps: Gaps, at = ''): T | undefined {
  const first = schema.safeParse(value)
  if (first.success) return first.data
  const repair = new Repair(copyOf(value), gaps, at)
  for (let parsed = schema.safeParse(repair.value); ; parsed = schema.safeParse(repair.value)) {
    if (parsed.success) return parsed.data
    const { issues } = parsed.error
    const found = problemsOfIssues(issues, { path: [], schema, value: repair.value, above: null })
    // A problem may be left unsaid because another says it; once that one is mended, nothing else tells where it is.
    const places = found.length > 0 ? found : issues.map(({ path }) => ({ pointer: pointerOf(path), code: '' }))
    if (!repair.mend(places)) return undefined
  }
}

type Holder = unknown[] | Record<string, unknown>

class Repair {
  readonly value: unknown
  readonly #gaps: Gaps
  readonly #at: string
  /** How often each place was tried to mend. */
  readonly #trials = new Map<string, number>()
  /** Places of this round whose value is another now: what else was wrong inside is over. */
  readonly #mended = new Set<string>()
  readonly #holes = new Map<string, { readonly list: unknown[]; readonly indices: Set<number> }>()

  constructor(value: unknown, gaps: Gaps, at: string) {
    this.value = value
    this.#gaps = gaps
    this.#at = at
  }

  /** Takes out or replaces what stands at these places; false when the whole value is to blame. */
  mend(places: readonly { readonly pointer: string; readonly code: string }[]): boolean {
    const isMended = places.every(({ pointer, code }) => this.#mendPlace(pointer, code))
    this.#closeHoles()
    this.#mended.clear()
    return isMended
  }

  #mendPlace(pointer: string, code: string): boolean {
    if (pointer === '') return false
    if (this.#isMended(pointer)) return true
    const cut = pointer.lastIndexOf('/')
    const above = pointer.slice(0, cut)
    const key = unescaped(pointer.slice(cut + 1))
    const holder = this.#holderAt(above)
    if (holder === null) return this.#mendPlace(above, '')
    const place = this.#gaps.original(this.#at + pointer)
    const exists = Object.hasOwn(holder, key)
    if (code === 'unknown-field' && exists && !Array.isArray(holder)) {
      this.#gaps.strange.add(place)
      return Reflect.deleteProperty(holder, key)
    }
    const trial = this.#trials.get(place) ?? 0
    this.#trials.set(place, trial + 1)
    const standIns = Array.isArray(holder) ? [] : standInsFor(key, `unread-${this.#gaps.unread.size}`)
    if (trial < standIns.length) {
      this.#gaps.unread.add(place)
      this.#mended.add(pointer)
      Object.defineProperty(holder, key, { value: copyOf(standIns[trial]), writable: true, enumerable: true, configurable: true })
      return true
    }
    if (!exists || trial > standIns.length) return this.#mendPlace(above, '')
    this.#gaps.unread.add(place)
    this.#mended.add(pointer)
    if (!Array.isArray(holder)) return Reflect.deleteProperty(holder, key)
    const holes = this.#holes.get(above) ?? { list: holder, indices: new Set() }
    holes.indices.add(Number(key))
    this.#holes.set(above, holes)
    return true
  }

  #isMended(pointer: string): boolean {
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1))
      if (this.#mended.has(pointer.slice(0, end))) return true
    return false
  }

  /** Only when all places of a round are mended: until then their pointers have to fit. */
  #closeHoles(): void {
    const closed = [...this.#holes].map(([pointer, { list, indices }]) => {
      const place = this.#gaps.original(this.#at + pointer)
      const entries = [...indices].map((index) => Number(this.#gaps.original(`${this.#at}${pointer}/${index}`).slice(place.length + 1)))
      return { list, indices, place, entries }
    })
    for (const { list, indices, place, entries } of closed) {
      this.#gaps.leaveOut(place, entries)
      const kept = list.filter((_, index) => !indices.has(index))
      list.length = 0
      for (const entry of kept) list.push(entry)
    }
    this.#holes.clear()
  }

  #holderAt(pointer: string): Holder | null {
    let value = this.value
    for (const key of pointer === '' ? [] : pointer.slice(1).split('/').map(unescaped)) {
      if (!isHolder(value) || !Object.hasOwn(value, key)) return null
      value = (value as Record<string, unknown>)[key]
    }
    return isHolder(value) ? value : null
  }
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copyOf(entry)])) : value
}

function isHolder(value: unknown): value is Holder {
  return Array.isArray(value) || isJsonObject(value)
}

function unescaped(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~')
}
