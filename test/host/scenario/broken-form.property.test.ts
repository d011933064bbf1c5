import { resolve } from 'node:path'
import fc from 'fast-check'
import { test } from 'vitest'
import { pointerOf } from '../../../src/engine/model/problem.ts'
import { JsonFiles } from '../../../src/host/files/json-files.ts'
import { readScenario } from '../../../src/host/scenario/read-scenario.ts'
import { changed, sampleScenario } from '../../engine/model/sample-documents.ts'

type Path = readonly (string | number)[]

interface Mistake {
  readonly path: Path
  readonly value: unknown
  /** Where and how it is reported. */
  readonly said: string
  /** Places that it hangs on besides its own and those around it: who could not be read is not missed. */
  readonly hangsOn: RegExp
}

const steps: Path = ['journeys', 0, 'steps']
const ofJourney = /^\/journeys(\/0(\/(id|start|preset|steps))?)?$/

const mistakes: readonly Mistake[] = [
  {
    path: [...steps, 'pause', 'next'],
    value: 'nope',
    said: '/journeys/0/steps/pause/next dangling-next',
    hangsOn: /\/steps\/pause\/type$/,
  },
  {
    path: [...steps, 'dice', 'branches', 0, 'percent'],
    value: 41,
    said: '/journeys/0/steps/dice/branches wrong-sum',
    hangsOn: /\/steps\/dice\/(type|branches)/,
  },
  {
    path: ['timeline', 0, 'profile'],
    value: 'ghost',
    said: '/timeline/0/profile unknown-profile',
    hangsOn: /^\/(profiles(\/\d+(\/id)?)?|synthesize(\/profiles(\/count)?)?)$/,
  },
  {
    path: ['timeline', 3, 'segment'],
    value: 'nobodies',
    said: '/timeline/3/segment unknown-segment',
    hangsOn: /^\/segments(\/\d+(\/id)?)?$/,
  },
  { path: ['clock', 'end'], value: '2026-01-04T10:00:00Z', said: '/clock/end clock-order', hangsOn: /^\/clock/ },
  { path: ['assumptions', 'event-at-dedline'], value: 'x', said: '/assumptions/event-at-dedline unknown-assumption', hangsOn: ofJourney },
  {
    path: ['expect', 1, 'step'],
    value: 'nope',
    said: '/expect/1/step unknown-step',
    hangsOn: /^\/(journeys(\/0(\/(id|start|steps))?)?|expect\/1\/journey)$/,
  },
  {
    path: ['expect', 2, 'sends', 'destination'],
    value: 'void',
    said: '/expect/2/sends/destination unknown-destination',
    hangsOn: /^\/destinations(\/0(\/id)?)?$/,
  },
]

const broken = mistakes.reduce<unknown>((whole, { path, value }) => changed(whole as Sample, path, value), sampleScenario()) as Sample
type Sample = ReturnType<typeof sampleScenario>

const places = placesIn(broken, [])
const wrongForms = fc.constantFrom<unknown>(5, null, '', [], {}, [5], { zork: 1 }, 'so und so', undefined)
/** Milliseconds; many documents are read, and a machine may be slow. */
const patience = 60_000

test(
  'whatever place of a scenario has the wrong form, the mistakes in other places are reported',
  () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), wrongForms, async (place, value) => {
        const said = await errorsOf(changed(broken, place, value))
        const pointer = pointerOf(place)
        const hidden = mistakes.filter((mistake) => !said.has(mistake.said) && !isConcerned(mistake, pointer))
        if (hidden.length > 0) throw new Error(`${pointer} hides ${hidden.map((mistake) => mistake.said).join(', ')}`)
      }),
      { seed: 20_260_105, numRuns: 500 },
    ),
  patience,
)

function isConcerned({ path, hangsOn }: Mistake, pointer: string): boolean {
  const own = pointerOf(path)
  return own === pointer || own.startsWith(`${pointer}/`) || hangsOn.test(pointer)
}

async function errorsOf(document: unknown): Promise<ReadonlySet<string>> {
  const files = new JsonFiles()
  const path = resolve('any.scenario.json')
  files.readAs(path, document)
  const { problems } = await readScenario(files, path, 'unread')
  return new Set(problems.map(({ pointer, code }) => `${pointer} ${code}`))
}

function placesIn(value: unknown, path: Path): Path[] {
  const keys = Array.isArray(value) ? [...value.keys()] : typeof value === 'object' && value !== null ? Object.keys(value) : []
  return keys.flatMap((key) => [[...path, key], ...placesIn((value as Record<string | number, unknown>)[key], [...path, key])])
}
