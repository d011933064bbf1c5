import type { RehearsalProposal } from './propose-rehearsal.ts'

/** A number that a person wants otherwise: that at a pointer of the proposal's `numbers`. */
export interface NumberChange {
  readonly pointer: string
  readonly value: number | string
}

/** The proposal with other numbers. A pointer that is none of its numbers changes nothing: what was proposed for other wishes may be gone. */
export function withChangedNumbers(proposal: RehearsalProposal, changes: readonly NumberChange[]): RehearsalProposal {
  const wanted = new Map(changes.map(({ pointer, value }) => [pointer, value]))
  const scenario = structuredCopy(proposal.scenario)
  const numbers = proposal.numbers.map((number) => {
    const value = wanted.get(number.pointer)
    if (value === undefined || typeof value !== typeof number.value) return number
    setAt(scenario, number.pointer, value)
    return { ...number, value }
  })
  return { ...proposal, scenario, numbers }
}

function structuredCopy<T>(document: T): T {
  return JSON.parse(JSON.stringify(document)) as T
}

function setAt(document: object, pointer: string, value: number | string): void {
  const names = pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  const last = names.pop() ?? ''
  let place = document as Record<string, unknown>
  for (const name of names) place = place[name] as Record<string, unknown>
  place[last] = value
}
