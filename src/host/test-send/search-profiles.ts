import { join } from 'node:path'
import { JsonFiles } from '../files/json-files.ts'
import type { FoundProfiles, ProfileSearch } from './preview-request.ts'
import { readScenarioAsFar } from './preview-surroundings.ts'
import { ScenarioProfiles } from './scenario-profiles.ts'

/** One slice of a search among the profiles of a scenario, listed and synthetic, as it is edited. Never throws. */
export async function searchProfiles({ folder, scenario, seed, documents = {}, text, from }: ProfileSearch): Promise<FoundProfiles> {
  try {
    const files = new JsonFiles()
    for (const [file, standing] of Object.entries(documents)) files.readAs(join(folder, file), standing)
    const document = scenario === null ? null : await readScenarioAsFar(files, join(folder, scenario))
    return new ScenarioProfiles(document, seed).search(text, from)
  } catch {
    // A recipe that makes nobody is told by the checks.
    return { profiles: [], next: null, of: 0 }
  }
}
