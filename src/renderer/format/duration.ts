export { durationInUnits as formatDurationInWords } from '../../engine/time/duration.ts'

const units = [
  { name: 'd', ms: 86_400_000 },
  { name: 'h', ms: 3_600_000 },
  { name: 'm', ms: 60_000 },
  { name: 's', ms: 1_000 },
] as const

/** An elapsed time in its two largest units: "1 h 0 m", "22 m 14 s", "3 d 4 h"; below a minute "14 s", below a second "310 ms". */
export function formatElapsed(ms: number): string {
  if (ms < 1_000) return `${ms} ms`
  const at = units.findIndex((unit) => ms >= unit.ms)
  const large = units[at]!
  const small = units[at + 1]
  const count = Math.floor(ms / large.ms)
  if (small === undefined) return `${count} ${large.name}`
  return `${count} ${large.name} ${Math.floor((ms - count * large.ms) / small.ms)} ${small.name}`
}
