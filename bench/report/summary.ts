import type { Measurement, Subject } from '../measure/measurement.ts'

/** One subject over all rounds: medians of its times, the largest of its memories. */
export interface SummaryRow extends Subject {
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

/** Rounds of measurements, each of the same subjects, put together. */
export function summarize(rounds: readonly (readonly Measurement[])[]): SummaryRow[] {
  return (rounds[0] ?? []).map(({ load, name, profiles, counts, instances }) => {
    const all = rounds.flatMap((round) => round.filter((one) => isSameSubject(one, { load, name, profiles })))
    const runMs = median(all.map(({ spent }) => spent.ms))
    const partNames = Object.keys(all[0]?.parts ?? {})
    return {
      load,
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

/** How the programs that carried one load differ in what came out, in words; nothing where they agree. */
export function disagreements(round: readonly Measurement[]): string[] {
  return round.flatMap((one) => {
    const engine = round.find((other) => isSameSubject(other, { ...one, name: 'engine' }))
    const isSame = one.counts === null || JSON.stringify(one.counts) === JSON.stringify(engine?.counts)
    return isSame
      ? []
      : [`${one.load}, ${one.name}, ${one.profiles} profiles: ${JSON.stringify(one.counts)}, the engine: ${JSON.stringify(engine?.counts)}`]
  })
}

export function isSameSubject(one: Subject, { load, name, profiles }: Subject): boolean {
  return one.load === load && one.name === name && one.profiles === profiles
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}
