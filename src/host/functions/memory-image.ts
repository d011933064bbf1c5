const page = 65_536
/** More than the machine's static variables take. */
const statics = 4 * page

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
    const end = lastWritten(bytes)
    const gap = longestSilence(bytes, end)
    this.#low = bytes.slice(0, gap.start)
    this.#high = bytes.slice(gap.end, end)
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

function lastWritten(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  return end
}

/** The longest run of pages that are all zero, below what was written last. */
function longestSilence(bytes: Uint8Array, end: number): { readonly start: number; readonly end: number } {
  let longest = { start: end, end }
  let start = 0
  for (let at = 0; at < end; at += page) {
    const isSilent = bytes.subarray(at, Math.min(at + page, end)).every((byte) => byte === 0)
    if (!isSilent) start = at + page
    else if (at + page - start > longest.end - longest.start) longest = { start, end: Math.min(at + page, end) }
  }
  return longest
}
