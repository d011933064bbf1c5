import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { type BenchOptions, benchOptions, usage } from './bench-options.ts'
import { inOwnProcess } from './measure/in-own-process.ts'
import { measureProgram } from './measure/measure-program.ts'
import { measureSample } from './measure/measure-sample.ts'
import { type MeasuredName, type Measurement, type Subject, sampleName } from './measure/measurement.ts'
import { programNames } from './programs/program.ts'
import { disagreements, summarize, targetsOf } from './report/summary.ts'
import { benchmarkTable } from './report/table.ts'

/** XState and fake-timers slow down with every pending timer: they, and all beside them, get the smaller load. */
function subjectsOf({ profiles }: BenchOptions): Subject[] {
  const fewer = Math.max(1, Math.floor(profiles / 10))
  return [
    ...programNames.map((name) => ({ name, profiles: fewer })),
    ...(['engine', 'hand-written'] as const).filter(() => fewer < profiles).map((name) => ({ name, profiles })),
    { name: sampleName, profiles },
  ]
}

/** Rounds of all subjects, one after the other: what slows the machine for a while slows all of them. */
async function measureRounds(options: BenchOptions): Promise<Measurement[][]> {
  const subjects = subjectsOf(options)
  const rounds: Measurement[][] = []
  for (let round = 1; round <= options.rounds; round++) {
    const measured: Measurement[] = []
    for (const subject of subjects) {
      process.stderr.write(`round ${round} of ${options.rounds}: ${subject.name}, ${subject.profiles} profiles …\n`)
      measured.push(await inOwnProcess(subject, options.seed, options.sample))
    }
    rounds.push(measured)
  }
  return rounds
}

async function measure(name: MeasuredName, { profiles, seed, sample }: BenchOptions): Promise<void> {
  const measurement = name === sampleName ? await measureSample(sample, profiles) : measureProgram(name, profiles, seed)
  process.stdout.write(JSON.stringify(measurement))
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
  await measure(options.measure, options)
  return 0
}

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
