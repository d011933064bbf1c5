import { type Problem, problemAt } from '../model/problem.ts'
import type { Step } from '../model/step.ts'
import type { JourneyUnderCheck } from './journey-under-check.ts'
import { type Way, waysOf } from './ways.ts'

interface Visit {
  readonly id: string
  readonly ways: readonly Way[]
  next: number
}

const stepsNamed = 12

/**
 * No preset has loops (contract section 2). Each is reported at the `next` that closes it, found depth first from the start
 * and then from what is left; with a stack of our own, so that no length of path exhausts the call stack.
 */
export function findLoops({ journey, steps }: JourneyUnderCheck): Problem[] {
  const problems: Problem[] = []
  const done = new Set<string>()
  for (const root of [journey.start, ...steps.keys()]) walk(root, steps, done, problems)
  return problems
}

function walk(root: string, steps: ReadonlyMap<string, Step>, done: Set<string>, problems: Problem[]): void {
  const trail: Visit[] = []
  const places = new Map<string, number>()
  const enter = (id: string): void => {
    const step = steps.get(id)
    if (!step || done.has(id)) return
    places.set(id, trail.length)
    trail.push({ id, ways: waysOf(id, step), next: 0 })
  }
  enter(root)
  for (let visit = trail.at(-1); visit; visit = trail.at(-1)) {
    const way = visit.ways[visit.next]
    visit.next += 1
    if (!way) {
      done.add(visit.id)
      places.delete(visit.id)
      trail.pop()
    } else if (way.to !== null) {
      const place = places.get(way.to)
      if (place === undefined) enter(way.to)
      else problems.push(loopProblem(way, trail.slice(place)))
    }
  }
}

function loopProblem(way: Way, loop: readonly Visit[]): Problem {
  const names = loop.map((visit) => visit.id)
  const shown = names.length <= stepsNamed ? names : [...names.slice(0, stepsNamed - 1), '…', names.at(-1) ?? '']
  return problemAt(
    way.path,
    'loop',
    `This leads back: ${[...shown, way.to].join(' > ')}. A path may join a later step of another branch, never an earlier one: lead on to a later step, or end here.`,
  )
}
