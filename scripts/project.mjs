// Where things stand in the repository, as absolute paths. Node built-ins only: the set-up runs before any dependency is there.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)))

/** The absolute path of something inside the repository. @param {...string} parts */
export const inProject = (...parts) => join(projectRoot, ...parts)

/** The workspace that a first start opens, and the scenario that it plays without a display. */
export const sampleWorkspace = inProject('fixtures', 'workspaces', 'demo-shop')
export const sampleScenario = join(sampleWorkspace, 'scenarios', 'ten-thousand-shoppers.scenario.json')

/** The built command line. */
export const commandLineProgram = inProject('out', 'cli', 'rehearse.cjs')
