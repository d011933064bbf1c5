import { copyFile, mkdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { longestStay } from '../../engine/compile/longest-stay.ts'
import { idOfName } from '../../engine/edit/id-of-name.ts'
import { decodeJourney } from '../../engine/model/decode.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { formatInstant } from '../../engine/time/instant.ts'
import { readJsonFile } from '../files/read-json-file.ts'
import { OutputFailure } from '../output/output-failure.ts'
import { writeDocument } from '../workspace/write-document.ts'
import { copyCalls } from './copy-calls.ts'
import { minimalWorkspace } from './minimal-workspace.ts'

const day = 86_400_000
/** Who can stay for ever is watched for so long after the last call. */
const longestWatch = 60 * day

/** A scenario of a recording that is to be made. */
export interface RecordedScenario {
  readonly name: string
  readonly calls: readonly string[]
  readonly first: number
  readonly last: number
}

export type RecordingMade =
  /** Relative to the folder. */
  | { readonly kind: 'written'; readonly file: string }
  | { readonly kind: 'exists'; readonly file: string }
  | { readonly kind: 'failed'; readonly message: string }

/** Makes a workspace of a recording, in a folder that has none yet. The recording stays as it is: its calls are copied. */
export async function makeWorkspaceOf(folder: string, recorded: RecordedScenario, journeyFiles: readonly string[]): Promise<RecordingMade> {
  try {
    if (await stat(join(folder, 'workspace.json')).catch(() => null)) return { kind: 'exists', file: 'workspace.json' }
    await mkdir(join(folder, 'journeys'), { recursive: true })
    const journeys: { journey: Journey; file: string }[] = []
    for (const path of journeyFiles) {
      const read = await readJsonFile(path)
      const decoded = read.ok ? decodeJourney(read.value) : null
      if (!decoded?.ok) return { kind: 'failed', message: `${basename(path)} can no longer be read as a journey.` }
      const file = `journeys/${decoded.value.id}.journey.json`
      await copyFile(path, join(folder, file))
      journeys.push({ journey: decoded.value, file })
    }
    const workspace = minimalWorkspace(
      recorded.name,
      journeys.map(({ journey }) => journey),
    )
    const written = await writeDocument(join(folder, 'workspace.json'), workspace, false)
    return written.kind === 'written' ? await addScenarioOf(folder, recorded, journeys) : asMade(written, 'workspace.json')
  } catch (failure) {
    return { kind: 'failed', message: OutputFailure.of(folder, failure).message }
  }
}

/** Adds a scenario that replays a recording to a workspace, with a copy of its calls in the folder for data. */
export async function addScenarioOf(
  folder: string,
  { name, calls, first, last }: RecordedScenario,
  journeys: readonly { readonly journey: Journey; readonly file: string }[],
): Promise<RecordingMade> {
  const slug = idOfName(name, 'scenario')
  const file = `scenarios/${slug}.scenario.json`
  try {
    if (await stat(join(folder, file)).catch(() => null)) return { kind: 'exists', file }
    await mkdir(join(folder, 'data'), { recursive: true })
    await mkdir(join(folder, 'scenarios'), { recursive: true })
    const data: string[] = []
    for (const path of calls) data.push(`../data/${await copyCalls(path, join(folder, 'data'), slug)}`)
    const stays = journeys.map(({ journey }) => Math.min(longestWatch, longestStay(journey, 0)))
    const scenario = {
      format: 'rehearsal/scenario/1',
      name,
      seed: 1,
      clock: { start: formatInstant(first), end: formatInstant(last + Math.max(day, ...stays)) },
      workspace: '../workspace.json',
      journeys: journeys.map((one) => `../${one.file}`),
      data,
    } as unknown as JsonObject
    return asMade(await writeDocument(join(folder, file), scenario, false), file)
  } catch (failure) {
    return { kind: 'failed', message: OutputFailure.of(folder, failure).message }
  }
}

function asMade(written: Awaited<ReturnType<typeof writeDocument>>, file: string): RecordingMade {
  return written.kind === 'failed' ? written : { kind: written.kind, file }
}
