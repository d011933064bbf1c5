import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sample } from '../engine-result.ts'
import { expect } from '../open-rehearsal.ts'
import { meaningOf } from './meaning.ts'
import { rehearsedIn } from './results.ts'

const readJson = async (...path: string[]) => JSON.parse(await readFile(join(...path), 'utf8'))

interface Built {
  /** Folder of the workspace that was built. */
  readonly workspace: string
  /** Id of the journey, here and in the sample. */
  readonly journey: string
  /** Of the sample: what is run on both. */
  readonly scenarios: readonly string[]
  /** A folder for a copy of the sample. */
  readonly folder: string
}

/** A journey that was built means what the sample's does, stands on the same definitions, and runs to the same results. */
export async function expectAsInSample({ workspace, journey, scenarios, folder }: Built): Promise<void> {
  const file = `${journey}.journey.json`
  expect(meaningOf(await readJson(workspace, 'journeys', file))).toEqual(meaningOf(await readJson(sample, 'journeys', file)))
  await expectDefinedAsInSample(workspace)
  const copy = join(folder, 'sample')
  await cp(sample, copy, { recursive: true })
  for (const scenario of scenarios) {
    const [built, known] = await Promise.all([rehearsedIn(workspace, scenario, journey), rehearsedIn(copy, scenario, journey)])
    expect(known.instances.length).toBeGreaterThan(0)
    expect(built).toEqual(known)
  }
}

/** What the built workspace defines is defined in the sample in the same way; the sample has more, for its other journeys. */
async function expectDefinedAsInSample(workspace: string): Promise<void> {
  const built = await readJson(workspace, 'workspace.json')
  const known = await readJson(sample, 'workspace.json')
  expect(built).toMatchObject({ format: known.format, name: known.name, timezone: known.timezone })
  for (const [list, key] of [
    ['events', 'name'],
    ['segments', 'id'],
    ['destinations', 'id'],
    ['namespaces', 'id'],
  ] as const) {
    const items: Record<string, string>[] = built[list] ?? []
    expect(items).toEqual(items.map((item) => known[list].find((one: Record<string, string>) => one[key] === item[key])))
  }
}
