import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ending = '.scenario.json'
const folder = resolve('fixtures/workspaces/demo-shop/scenarios')

export interface SampleScenario {
  /** File name without its ending: a sentence about behaviour. */
  readonly name: string
  readonly file: string
}

/** The synthetic population of the sample; its trace is too long to keep. */
export const tenThousandShoppers = 'ten-thousand-shoppers'

/** Every scenario of the sample workspace, by name. */
export function sampleScenarios(): SampleScenario[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(ending))
  return files.sort().map((file) => ({ name: file.slice(0, -ending.length), file: join(folder, file) }))
}
