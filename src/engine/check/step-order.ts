import type { Step } from '../model/step.ts'
import { waysOf } from './ways.ts'

/** The steps that can be reached from one, in the order of a walk; ids that lead nowhere are left out. */
export function reachableFrom(start: string, steps: ReadonlyMap<string, Step>): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const step = steps.get(id)
    if (!step || reached.has(id)) continue
    reached.add(id)
    for (const way of waysOf(id, step)) if (way.to !== null) open.push(way.to)
  }
  return reached
}

/** The steps reached from the start, each after all that lead to it; null when a loop makes that impossible. */
export function stepsInOrder(start: string, steps: ReadonlyMap<string, Step>): [id: string, step: Step][] | null {
  const reached = reachableFrom(start, steps)
  const leadingIn = new Map<string, number>([...reached].map((id) => [id, 0]))
  const follow = (id: string, visit: (to: string) => void): void => {
    const step = steps.get(id)
    for (const way of step ? waysOf(id, step) : []) if (way.to !== null && leadingIn.has(way.to)) visit(way.to)
  }
  for (const id of reached) follow(id, (to) => leadingIn.set(to, (leadingIn.get(to) ?? 0) + 1))
  const ready = [...reached].filter((id) => leadingIn.get(id) === 0)
  const ordered: [string, Step][] = []
  for (let id = ready.shift(); id !== undefined; id = ready.shift()) {
    const step = steps.get(id)
    if (step) ordered.push([id, step])
    follow(id, (to) => {
      const left = (leadingIn.get(to) ?? 0) - 1
      leadingIn.set(to, left)
      if (left === 0) ready.push(to)
    })
  }
  return ordered.length === reached.size ? ordered : null
}
