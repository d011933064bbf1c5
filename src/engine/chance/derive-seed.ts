import { threefry2x32 } from './threefry.ts'

const state = new Int32Array(2)
const numberBytes = new DataView(new ArrayBuffer(8))

const TEXT_MARK = 0x7465_7874
const NUMBER_MARK = 0x6e75_6d62

/**
 * The 32-bit seed of a stream of its own, from the run's seed and what the stream is for: its purpose, journey, step,
 * trait… Other parts, other stream, and ("ab", "c") is not ("a", "bc"), nor 1 the text "1".
 * Source of the rule: engine rule 10, so adding a step or a trait changes nobody else's draws.
 */
export function deriveSeed(seed: number, ...parts: (string | number)[]): number {
  state.fill(0)
  absorbNumber(seed)
  for (const part of parts) {
    if (typeof part === 'string') absorbText(part)
    else absorbNumber(part)
  }
  return state[0]! >>> 0
}

function absorbText(text: string): void {
  absorb(TEXT_MARK, text.length)
  for (let i = 0; i < text.length; i += 4) {
    absorb(codeAt(text, i) | (codeAt(text, i + 1) << 16), codeAt(text, i + 2) | (codeAt(text, i + 3) << 16))
  }
}

function codeAt(text: string, index: number): number {
  return index < text.length ? text.charCodeAt(index) : 0
}

function absorbNumber(value: number): void {
  // 0 and -0 are one number to everybody who names a stream.
  numberBytes.setFloat64(0, value === 0 ? 0 : value)
  absorb(NUMBER_MARK, 8)
  absorb(numberBytes.getInt32(0), numberBytes.getInt32(4))
}

/** The state is the key that the next words are enciphered under; adding them keeps the step from being undone. */
function absorb(word0: number, word1: number): void {
  threefry2x32(state[0]!, state[1]!, word0, word1, state)
  state[0]! ^= word0
  state[1]! ^= word1
}
