import type { CarriedLoad, LoadName, Measurement, SubjectName } from '../measure/measurement.ts'
import { isSameSubject, median } from './summary.ts'

export interface Target {
  readonly name: string
  /** Median over the rounds. */
  readonly measured: number
  readonly wanted: string
  readonly isMet: boolean
}

type Round = readonly Measurement[]

/**
 * The targets of the product, as ratios inside one round, where the same load was carried on the same machine in the same minute;
 * then the median of the rounds.
 */
export function targetsOf(rounds: readonly Round[]): Target[] {
  return [
    engineAgainst('hand-written', 'abandonment', 0.15, rounds),
    engineAgainst('xstate', 'abandonment', 50, rounds),
    engineAgainst('fake-timers', 'abandonment', 5, rounds),
    engineAgainst('hand-written', 'qualification', 0.15, rounds),
    engineAgainst('hand-written', 'trigger', 0.15, rounds),
    calculation(rounds),
    stream(rounds),
    ...rendering(rounds),
    sample(rounds),
  ]
}

/** The same load on both sides: a ratio of times is a ratio of instances per second. */
function engineAgainst(peer: SubjectName<'abandonment'>, load: CarriedLoad, least: number, rounds: readonly Round[]): Target {
  const profiles = mostProfiles(rounds, load, peer)
  const measured = median(rounds.map((round) => msOf(round, load, peer, profiles) / msOf(round, load, 'engine', profiles)))
  return { name: `${load}: engine ÷ ${peer}, instances/s, ${profiles} profiles`, measured, wanted: `≥ ${least}`, isMet: measured >= least }
}

/** Making the events is not counted: what the same costs without a segment is taken off. */
function calculation(rounds: readonly Round[]): Target {
  const profiles = mostProfiles(rounds, 'memberships', 'calculation')
  const ms = (round: Round, name: SubjectName<'memberships'>): number => msOf(round, 'memberships', name, profiles)
  const measured = median(rounds.map((round) => ms(round, 'calculation') - ms(round, 'events'))) / 1000
  // The target is for a million profiles; a smaller bench is held to its share.
  const most = Math.min(1, profiles / 1_000_000)
  return { name: `memberships: one calculation, ${profiles} profiles, s`, measured, wanted: `≤ ${most}`, isMet: measured <= most }
}

function stream(rounds: readonly Round[]): Target {
  const profiles = mostProfiles(rounds, 'memberships', 'stream')
  const ms = (round: Round, name: SubjectName<'memberships'>): number => msOf(round, 'memberships', name, profiles)
  const measured = median(rounds.map((round) => ms(round, 'stream') / ms(round, 'events')))
  return { name: `memberships: with the stream ÷ without, ${profiles} profiles`, measured, wanted: '≤ 2', isMet: measured <= 2 }
}

/**
 * Against the vendor's code by processor time, which tells what is added to it however many threads there are; the time that a person waits by
 * the clock, for 100,000 sends.
 */
function rendering(rounds: readonly Round[]): Target[] {
  const profiles = mostProfiles(rounds, 'rendering', 'export')
  const one = (round: Round, name: SubjectName<'rendering'>) =>
    round.find((other) => isSameSubject(other, { load: 'rendering', name, profiles }))
  const cpuMs = (round: Round, name: SubjectName<'rendering'>): number => one(round, name)?.spent.cpuMs ?? Number.NaN
  const share = median(rounds.map((round) => cpuMs(round, 'export') / cpuMs(round, 'vendor')))
  const sends = one(rounds[0] ?? [], 'export')?.instances ?? 0
  const seconds = median(rounds.map((round) => ((msOf(round, 'rendering', 'export', profiles) / 1000) * 100_000) / sends))
  return [
    { name: `rendering: export ÷ vendor’s code alone, processor time, ${sends} sends`, measured: share, wanted: '≤ 4', isMet: share <= 4 },
    { name: 'rendering: 100,000 sends through Braze, s', measured: seconds, wanted: '≤ 30', isMet: seconds <= 30 },
  ]
}

function sample(rounds: readonly Round[]): Target {
  const profiles = mostProfiles(rounds, 'demo shop', 'engine')
  const measured = median(rounds.map((round) => msOf(round, 'demo shop', 'engine', profiles))) / 1000
  // The target is for 100,000 profiles; a smaller bench is held to its share.
  const most = 5 * Math.min(1, profiles / 100_000)
  return { name: `demo shop, ${profiles} profiles × 30 days, s`, measured, wanted: `< ${most}`, isMet: measured < most }
}

function mostProfiles(rounds: readonly Round[], load: LoadName, name: SubjectName): number {
  return Math.max(...(rounds[0] ?? []).filter((one) => one.load === load && one.name === name).map(({ profiles }) => profiles))
}

function msOf(round: Round, load: LoadName, name: SubjectName, profiles: number): number {
  return round.find((one) => isSameSubject(one, { load, name, profiles }))?.spent.ms ?? Number.NaN
}
