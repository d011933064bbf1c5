import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ending = '.scenario.json'
const folder = resolve('fixtures/workspaces/demo-shop/scenarios')

export interface SampleScenario {
  /** File name without its ending: a sentence about behaviour. */
  readonly name: string
  readonly file: string
  /** It has a synthetic population: its trace is too long to keep. */
  readonly isSynthetic: boolean
}

/** The showpiece of the sample. */
export const tenThousandShoppers = 'ten-thousand-shoppers'

/** Every scenario of the sample workspace, by name. */
export function sampleScenarios(): SampleScenario[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(ending))
  return files.sort().map((name) => {
    const file = join(folder, name)
    return { name: name.slice(0, -ending.length), file, isSynthetic: 'synthesize' in JSON.parse(readFileSync(file, 'utf8')) }
  })
}

/** What the checks doubt in the sample, each a lesson of its own; a sample scenario tells no other trouble. */
export const sampleDoubts = [
  'journeys/gold-customers-monthly-offer.journey.json:/steps/gold-customers/schedule/every: warning: recurrence-before-end',
  'journeys/new-silver-customers-nightly.journey.json:/steps/turns-silver/segment: warning: batch-qualification',
]

/** The lines of trouble that are none of these. */
export function withoutSampleDoubts(errors: string): string[] {
  return errors.split('\n').filter((line) => line !== '' && !sampleDoubts.some((doubt) => line.includes(`demo-shop/${doubt}: `)))
}
