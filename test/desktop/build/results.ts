import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunResult, StepVisit } from '../../../src/engine/account/result.ts'
import { resultOf, sample } from '../engine-result.ts'
import { stepNames } from './meaning.ts'

/** Many rows of a large run are the same as few. */
const rows = 300

/**
 * What a scenario of the sample comes to for one of its journeys, by the built command line, with that journey as a workspace has it. Steps are
 * called as in meaning.ts, plain ends are left out, and so is what the product makes up from the id of a step. The scenario's expectations are
 * not asked: they name steps by their ids.
 */
export async function rehearsedIn(workspace: string, scenario: string, journey: string) {
  const text = await readFile(join(sample, 'scenarios', `${scenario}.scenario.json`), 'utf8')
  const { $schema: _schema, expect: _expect, ...asked } = JSON.parse(text)
  const file = join(workspace, 'scenarios', `${scenario}-of-${journey}.scenario.json`)
  await mkdir(join(workspace, 'scenarios'), { recursive: true })
  // What the timeline does to another journey cannot be done.
  const timeline = asked.timeline?.filter((item: { readonly journey?: string }) => item.journey === undefined || item.journey === journey)
  await writeFile(file, JSON.stringify({ ...asked, timeline, journeys: [`../journeys/${journey}.journey.json`] }))
  const names = stepNames(JSON.parse(await readFile(join(workspace, 'journeys', `${journey}.journey.json`), 'utf8')))
  return withoutIds(await resultOf(file, undefined, rows), names)
}

function withoutIds(result: RunResult, names: ReadonlyMap<string, string>) {
  const { wall: _wall, digest: _digest, ...kept } = result
  const named = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  const journeys = Object.entries(kept.journeys).map(([id, counts]) => {
    const steps = Object.entries(counts.steps).flatMap(([step, its]) => (names.has(step) ? [[named(step), its]] : []))
    return [id, { ...counts, steps: Object.fromEntries(steps) }]
  })
  return {
    ...kept,
    journeys: Object.fromEntries(journeys),
    instances: kept.instances.map((instance) => ({
      ...instance,
      path: namedPath(instance.path, names),
      steps: instance.steps.flatMap((visit) => withoutEnd(visit, names)),
    })),
    sends: kept.sends.map((send) => ({
      ...JSON.parse(JSON.stringify(send, withoutMadeUp)),
      step: named(send.step),
      path: namedPath(send.path, names),
    })),
  }
}

function withoutEnd(visit: StepVisit, names: ReadonlyMap<string, string>): StepVisit[] {
  const step = names.get(visit.step)
  // What follows an end that is left out is that the step before was left.
  return step === undefined ? [] : [{ ...visit, step }]
}

/** "started > wait[maximum] > done" */
const namedPath = (path: string, names: ReadonlyMap<string, string>): string =>
  path
    .split(' > ')
    .flatMap((part) => {
      const [, id = '', rest = ''] = /^([\w-]+)(.*)$/.exec(part) ?? []
      const name = names.get(id)
      return name === undefined ? [] : [`${name}${rest}`]
    })
    .join(' > ')

const madeUp = ['messageId', 'computation_id', 'computation_key', 'event_emitter_id']
const withoutMadeUp = (key: string, value: unknown): unknown => (madeUp.includes(key) ? undefined : value)
