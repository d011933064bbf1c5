import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { type BenchOptions, benchOptions, usage } from './bench-options.ts'
import { inOwnProcess } from './measure/in-own-process.ts'
import { measureSubject } from './measure/measure-subject.ts'
import { type Measurement, type Subject, subjectNames } from './measure/measurement.ts'
import { disagreements, summarize } from './report/summary.ts'
import { benchmarkTable } from './report/table.ts'
import { targetsOf } from './report/targets.ts'

/**
 * XState and fake-timers slow down with every pending timer: they, and all beside them, get the smaller load. Memberships are a matter of
 * many profiles.
 */
function subjectsOf({ profiles }: BenchOptions): Subject[] {
  const fewer = Math.max(1, Math.floor(profiles / 10))
  const { abandonment, qualification, trigger, memberships, rendering } = subjectNames
  return [
    ...abandonment.map((name): Subject => ({ load: 'abandonment', name, profiles: fewer })),
    ...(['engine', 'hand-written'] as const)
      .filter(() => fewer < profiles)
      .map((name): Subject => ({ load: 'abandonment', name, profiles })),
    ...qualification.map((name): Subject => ({ load: 'qualification', name, profiles })),
    ...trigger.map((name): Subject => ({ load: 'trigger', name, profiles })),
    ...memberships.map((name): Subject => ({ load: 'memberships', name, profiles: profiles * 10 })),
    ...rendering.map((name): Subject => ({ load: 'rendering', name, profiles: fewer })),
    { load: 'demo shop', name: 'engine', profiles },
  ]
}

/** Rounds of all subjects, one after the other: what slows the machine for a while slows all of them. */
async function measureRounds(options: BenchOptions): Promise<Measurement[][]> {
  const subjects = subjectsOf(options)
  const rounds: Measurement[][] = []
  for (let round = 1; round <= options.rounds; round++) {
    const measured: Measurement[] = []
    for (const subject of subjects) {
      process.stderr.write(`round ${round} of ${options.rounds}: ${subject.load}, ${subject.name}, ${subject.profiles} profiles …\n`)
      measured.push(await inOwnProcess(subject, options.seed, options.sample))
    }
    rounds.push(measured)
  }
  return rounds
}

async function benchmark(options: BenchOptions): Promise<number> {
  const rounds = await measureRounds(options)
  const rows = summarize(rounds)
  const targets = targetsOf(rounds)
  const differing = rounds.flatMap(disagreements)
  const machine = { node: process.version, platform: process.platform, arch: process.arch, cores: availableParallelism() }
  mkdirSync(dirname(options.json), { recursive: true })
  writeFileSync(
    options.json,
    `${JSON.stringify({ machine, seed: options.seed, rows, targets, disagreements: differing, rounds }, null, 2)}\n`,
  )
  process.stdout.write(`\n${benchmarkTable(rows, targets)}\nEverything measured: ${options.json}\n`)
  for (const line of differing) process.stdout.write(`the programs disagree: ${line}\n`)
  return differing.length === 0 ? 0 : 1
}

async function main(args: readonly string[]): Promise<number> {
  let options: BenchOptions
  try {
    options = benchOptions(args)
  } catch (failure) {
    process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n${usage}\n`)
    return 2
  }
  if (options.measure === null) return benchmark(options)
  process.stdout.write(JSON.stringify(await measureSubject({ ...options.measure, profiles: options.profiles }, options)))
  return 0
}

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
