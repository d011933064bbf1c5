import { type MeasuredName, type Measurement, sampleName } from '../measure/measurement.ts'

/** One subject over all rounds: medians of its times, the largest of its memories. */
export interface SummaryRow {
  readonly name: MeasuredName
  readonly profiles: number
  readonly instances: number
  readonly steps: number | null
  readonly sends: number | null
  readonly runMs: number
  readonly cpuMs: number
  readonly instancesPerSecond: number
  readonly stepsPerSecond: number | null
  readonly parts: Readonly<Record<string, number>>
  readonly peakMb: number
}

export interface Target {
  readonly name: string
  /** Median over the rounds. */
  readonly measured: number
  readonly wanted: string
  readonly isMet: boolean
}

/** Rounds of measurements, each of the same subjects, put together. */
export function summarize(rounds: readonly (readonly Measurement[])[]): SummaryRow[] {
  return (rounds[0] ?? []).map(({ name, profiles, counts, instances }) => {
    const all = rounds.flatMap((round) => round.filter((one) => one.name === name && one.profiles === profiles))
    const runMs = median(all.map(({ spent }) => spent.ms))
    const partNames = Object.keys(all[0]?.parts ?? {})
    return {
      name,
      profiles,
      instances,
      steps: counts?.steps ?? null,
      sends: counts?.sends ?? null,
      runMs,
      cpuMs: median(all.map(({ spent }) => spent.cpuMs)),
      instancesPerSecond: (instances / runMs) * 1000,
      stepsPerSecond: counts ? (counts.steps / runMs) * 1000 : null,
      parts: Object.fromEntries(partNames.map((part) => [part, median(all.map(({ parts }) => parts[part] ?? 0))])),
      peakMb: Math.max(...all.map((one) => one.peakMb)),
    }
  })
}

/**
 * The targets of the product, as ratios inside one round, where the same load was carried on the same machine in the same minute;
 * then the median of the rounds.
 */
export function targetsOf(rounds: readonly (readonly Measurement[])[]): Target[] {
  const profilesOf = (name: MeasuredName) => Math.max(...(rounds[0] ?? []).filter((one) => one.name === name).map((one) => one.profiles))
  const ratio = (peer: MeasuredName, atLeast: number): Target => {
    const profiles = profilesOf(peer)
    const measured = median(rounds.map((round) => timeOf(round, peer, profiles) / timeOf(round, 'engine', profiles)))
    return { name: `engine ÷ ${peer}, instances/s, ${profiles} profiles`, measured, wanted: `≥ ${atLeast}`, isMet: measured >= atLeast }
  }
  const sampleProfiles = profilesOf(sampleName)
  const seconds = median(rounds.map((round) => timeOf(round, sampleName, sampleProfiles))) / 1000
  // The target is for 100,000 profiles; a smaller bench is held to its share.
  const mostSeconds = 5 * Math.min(1, sampleProfiles / 100_000)
  return [
    ratio('hand-written', 0.15),
    ratio('xstate', 50),
    ratio('fake-timers', 5),
    {
      name: `${sampleName}, ${sampleProfiles} profiles × 30 days, s`,
      measured: seconds,
      wanted: `< ${mostSeconds}`,
      isMet: seconds < mostSeconds,
    },
  ]
}

/** How the programs that carried one load differ in what came out, in words; nothing where they agree. */
export function disagreements(round: readonly Measurement[]): string[] {
  return round.flatMap((one) => {
    const engine = round.find(({ name, profiles }) => name === 'engine' && profiles === one.profiles)
    const isSame = one.counts === null || JSON.stringify(one.counts) === JSON.stringify(engine?.counts)
    return isSame
      ? []
      : [`${one.name}, ${one.profiles} profiles: ${JSON.stringify(one.counts)}, the engine: ${JSON.stringify(engine?.counts)}`]
  })
}

/** The same load on both sides: a ratio of times is a ratio of instances per second. */
function timeOf(round: readonly Measurement[], name: MeasuredName, profiles: number): number {
  return round.find((one) => one.name === name && one.profiles === profiles)?.spent.ms ?? Number.NaN
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}
