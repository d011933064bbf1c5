import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { inputDigest } from '../../scripts/build/input-digest.mjs'
import { oneAtATime } from '../../scripts/process/one-at-a-time.mjs'
import type { RunResult } from '../../src/engine/account/result.ts'

export const project = resolve(import.meta.dirname, '../..')
export const sample = resolve(project, 'fixtures/workspaces/demo-shop')

const known = new Map<string, Promise<RunResult>>()

/** What the built command line says about a scenario of the sample: the window has to show the same. Asked once for each scenario. */
export const engineResult = (scenario: string): Promise<RunResult> => askedOnce(scenario, undefined, 20_000)

/** The same without rows: counts and digest. To render every send takes twenty times as long as the run. */
export const engineTotals = (scenario: string, seed?: number): Promise<Omit<RunResult, 'instances' | 'sends' | 'refusals' | 'ignored'>> =>
  askedOnce(scenario, seed, 0)

function askedOnce(scenario: string, seed: number | undefined, limit: number): Promise<RunResult> {
  const key = `${scenario} ${seed} ${limit}`
  const file = resolve(sample, 'scenarios', `${scenario}.scenario.json`)
  const isOfSample = !isAbsolute(scenario)
  const result = known.get(key) ?? (isOfSample ? keptOnDisk(key, () => answerOf(file, seed, limit)) : resultOf(file, seed, limit))
  known.set(key, result)
  return result
}

/**
 * Answers are kept for the other worker, and for the next time: a run with all its rows takes longer than most tests. They are those of this
 * very command line about this very sample, or they are asked for anew.
 */
async function keptOnDisk(key: string, ask: () => Promise<string>): Promise<RunResult> {
  const digest = inputDigest(project, ['out/cli', 'out/catalogue', 'fixtures/workspaces/demo-shop'])
  const name = key.replaceAll(' ', '-')
  const file = join(answersFolder, digest, `${name}.json`)
  return oneAtATime(join(project, 'out', `engine-${name}.lock`), async () => {
    const kept = await readFile(file, 'utf8').catch(() => null)
    if (kept !== null) return JSON.parse(kept)
    const answer = await ask()
    const result = JSON.parse(answer)
    await forgetOthers(digest)
    await mkdir(dirname(file), { recursive: true })
    // Whole or not at all, should the tests be ended meanwhile.
    await writeFile(`${file}.part`, answer)
    await rename(`${file}.part`, file)
    return result
  })
}

const answersFolder = join(project, 'test-results', 'engine')

/** Answers of an earlier build will not be asked for again. */
async function forgetOthers(digest: string): Promise<void> {
  const kept = await readdir(answersFolder).catch(() => [])
  await Promise.all(kept.filter((one) => one !== digest).map((one) => rm(join(answersFolder, one), { recursive: true, force: true })))
}

/** The same about any scenario file. @param limit how many rows of each kind, which are rendered; counts are whole in any case */
export async function resultOf(file: string, seed?: number, limit = 20_000): Promise<RunResult> {
  return JSON.parse(await answerOf(file, seed, limit))
}

const answerOf = (file: string, seed: number | undefined, limit: number): Promise<string> =>
  runOf(file, ['--limit', String(limit), ...(seed === undefined ? [] : ['--seed', String(seed)])])

/** What a line of the trace says about a person, as far as a test reads it. */
export interface TracedMove {
  readonly at: string
  readonly profile: string
  readonly kind: string
  readonly instance: string
  readonly step?: string
  readonly outcome?: string
}

/** The counts of a run and all that its instances did, which takes no longer than the run, while rows would be rendered. @param trace a file that is written */
export async function tracedRun(
  file: string,
  trace: string,
): Promise<Omit<RunResult, 'instances' | 'sends'> & { readonly moves: readonly TracedMove[] }> {
  const result: RunResult = JSON.parse(await runOf(file, ['--limit', '0', '--trace', trace]))
  const lines = (await readFile(trace, 'utf8')).trimEnd().split('\n')
  return { ...result, moves: lines.map((line) => JSON.parse(line)).filter((line) => 'instance' in line && line.kind !== 'ignored') }
}

async function runOf(file: string, options: readonly string[]): Promise<string> {
  const args = [resolve(project, 'out/cli/rehearse.cjs'), 'run', file, '--json', '-', '--quiet', ...options]
  // An expectation that fails makes the exit code 1, and the result is there all the same.
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 30 }).catch(
    (failure: { readonly stdout: string }) => failure,
  )
  return stdout
}

/** What `rehearse explain` answers to "why not": its sentences, without their indents. @param step that the profile did not come to; without, the question is why it did not enter */
export async function explained(file: string, profile: string, journey: string, step?: string): Promise<readonly string[]> {
  const command = resolve(project, 'out/cli/rehearse.cjs')
  const asked = step === undefined ? [] : ['--step', step]
  const { stdout } = await promisify(execFile)(process.execPath, [
    command,
    'explain',
    file,
    '--profile',
    profile,
    '--journey',
    journey,
    ...asked,
  ])
  const lines = stdout.trimEnd().split('\n')
  return lines.slice(lines.findIndex((line) => line.startsWith('Why not')) + 1).map((line) => line.trim())
}
