const page = 65_536
/** More than the machine's static variables take. */
const statics = 4 * page
/** A page that nothing was written to. */
const silence = new Uint8Array(page)

/**
 * The memory of a machine at one moment, to which it can be put back: whatever a program has done since, it has not happened. Only what the
 * machine had written is kept, not the untouched middle of its stack.
 */
export class MemoryImage {
  readonly #memory: WebAssembly.Memory
  readonly #low: Uint8Array
  readonly #high: Uint8Array
  readonly #highStart: number

  constructor(memory: WebAssembly.Memory) {
    this.#memory = memory
    const bytes = new Uint8Array(memory.buffer)
    const gap = longestSilence(bytes)
    this.#low = bytes.slice(0, gap.start)
    this.#high = bytes.slice(gap.end, gap.written)
    this.#highStart = gap.end
  }

  restore(): void {
    const bytes = new Uint8Array(this.#memory.buffer)
    bytes.set(this.#low, 0)
    // Static variables that were zero stand between the two.
    bytes.fill(0, this.#low.length, Math.min(this.#low.length + statics, this.#highStart))
    bytes.set(this.#high, this.#highStart)
  }
}

interface Silence {
  readonly start: number
  readonly end: number
  /** Where the last page ends that was written to. */
  readonly written: number
}

/** The longest run of pages that are all zero, below what was written last. A memory has whole pages only. */
function longestSilence(bytes: Uint8Array): Silence {
  let longest = { start: 0, end: 0 }
  let written = 0
  for (let at = 0; at < bytes.length; at += page) {
    // Compared as a whole: byte by byte, a machine would take half a second to start.
    if (Buffer.compare(bytes.subarray(at, at + page), silence) === 0) continue
    if (at - written > longest.end - longest.start) longest = { start: written, end: at }
    written = at + page
  }
  return longest.end === 0 ? { start: written, end: written, written } : { ...longest, written }
}
