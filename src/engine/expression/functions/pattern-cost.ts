/** A part of a pattern: what it matches, and how often. */
interface Item {
  readonly text: string
  /** Of a group: its alternatives. */
  readonly alternatives: readonly (readonly Item[])[] | null
  readonly mayBeEmpty: boolean
  readonly isUnbounded: boolean
}

const atoms = /^(?:\\(?:[pP]\{\w+\}|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<\w+>|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|[\s\S])/u
const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/
const groupStart = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/

/**
 * Whether a text of some forty characters may take such a pattern longer than anybody waits: a repetition of what is itself hardly more than a
 * repetition, like "(a+)+", or of alternatives that begin alike. The run has one thread, and a regular expression cannot be interrupted
 * (engine rule 8); in the product such a pattern runs into its time-out.
 *
 * @param pattern one that is a regular expression
 */
export function mayTakeForEver(pattern: string): boolean {
  return isCostlyAmong(readAlternatives({ pattern, at: 0 }))
}

function isCostlyAmong(alternatives: readonly (readonly Item[])[]): boolean {
  return alternatives.flat().some((item) => {
    if (item.alternatives === null) return false
    return (item.isUnbounded && isCostlyToRepeat(item.alternatives)) || isCostlyAmong(item.alternatives)
  })
}

function isCostlyToRepeat(alternatives: readonly (readonly Item[])[]): boolean {
  const beginnings = alternatives.map(([first]) => first?.text ?? '')
  const beginAlike = new Set(beginnings).size < beginnings.length || (beginnings.length > 1 && beginnings.includes('.'))
  return beginAlike || alternatives.some(isHardlyMoreThanARepetition)
}

/** All beside the repetition may be missing, or is what a dot repeats anyway. */
function isHardlyMoreThanARepetition(items: readonly Item[]): boolean {
  return items.some((item, place) => {
    if (!item.isUnbounded && !(item.alternatives?.some((one) => one.some(({ isUnbounded }) => isUnbounded)) ?? false)) return false
    return item.text.startsWith('.') || items.every((other, index) => index === place || other.mayBeEmpty)
  })
}

interface Reading {
  readonly pattern: string
  at: number
}

function readAlternatives(reading: Reading): Item[][] {
  const alternatives: Item[][] = [[]]
  while (reading.at < reading.pattern.length && reading.pattern[reading.at] !== ')') {
    if (reading.pattern[reading.at] === '|') {
      reading.at += 1
      alternatives.push([])
    } else alternatives.at(-1)?.push(readItem(reading))
  }
  return alternatives
}

function readItem(reading: Reading): Item {
  const start = reading.at
  const { pattern } = reading
  const opening = groupStart.exec(pattern.slice(start))
  let alternatives: Item[][] | null = null
  if (opening) {
    reading.at += opening[0].length
    alternatives = readAlternatives(reading)
    reading.at += 1
  } else reading.at += atoms.exec(pattern.slice(start))?.[0].length ?? 1
  const text = pattern.slice(start, reading.at)
  const often = quantifier.exec(pattern.slice(reading.at))?.[0] ?? ''
  reading.at += often.length
  const isAnchor = text === '^' || text === '$' || /^\(\?<?[=!]/.test(text)
  const isEmptyInside = alternatives?.some((items) => items.every(({ mayBeEmpty }) => mayBeEmpty)) ?? false
  return {
    text,
    alternatives,
    mayBeEmpty: isAnchor || isEmptyInside || /^(?:[*?]|\{0)/.test(often),
    isUnbounded: /^(?:[*+]|\{\d+,\})/.test(often),
  }
}
