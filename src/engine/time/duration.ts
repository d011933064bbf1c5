const millisecondsOf = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const
type Unit = keyof typeof millisecondsOf

const wholeDuration = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d|w))+$/
const onePart = /(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g

/**
 * Milliseconds of a duration like "1h30m", or null when the text is none.
 * Elapsed time: 1d is 24 h (contract section 1).
 */
export function parseDuration(text: string): number | null {
  if (!wholeDuration.test(text)) return null
  let total = 0
  for (const [, amount, unit] of text.matchAll(onePart)) total += Number(amount) * millisecondsOf[unit as Unit]
  return Number.isSafeInteger(Math.round(total)) ? Math.round(total) : null
}

const unitsFromLargest = ['w', 'd', 'h', 'm', 's', 'ms'] as const

/** The shortest text that parseDuration reads back as the same number of milliseconds. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds === 0) return '0s'
  let left = milliseconds
  let text = ''
  for (const unit of unitsFromLargest) {
    const count = Math.floor(left / millisecondsOf[unit])
    if (count > 0) text += `${count}${unit}`
    left -= count * millisecondsOf[unit]
  }
  return text
}

const unitsInWords = ['d', 'h', 'm', 's', 'ms'] as const

/** A duration for sentences, in full and without empty units: "1 h", "1 h 30 m", "2 d". @param milliseconds at least 0 */
export function durationInUnits(milliseconds: number): string {
  const parts: string[] = []
  let left = milliseconds
  for (const unit of unitsInWords) {
    const count = Math.floor(left / millisecondsOf[unit])
    if (count > 0) parts.push(`${count} ${unit}`)
    left -= count * millisecondsOf[unit]
  }
  return parts.length === 0 ? '0 s' : parts.join(' ')
}
