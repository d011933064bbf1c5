import type { CompiledRun } from '../../compile/compiled-run.ts'
import { readDiscard } from '../discard.ts'
import type { InstanceHistory } from '../instance-history.ts'
import { applied, type Change, type Tried } from './change.ts'
import { entryRepairs } from './entry-repairs.ts'
import { type Goal, historiesOf, isReached, obstacleRow } from './goal.ts'
import { type Listening, moveRepairs } from './move-repairs.ts'
import { neverOfferedRepairs } from './never-offered-repairs.ts'
import { reachRepairs } from './reach-repairs.ts'
import { type Rehearsed, rehearseOne } from './rehearsed.ts'

/** What would have been enough, each tried by a rehearsal of that profile. */
export interface Nearest {
  /** Sets of changes, in words; the smallest sets, nothing where none was found. */
  readonly found: readonly (readonly string[])[]
  /** How many rehearsals were made. */
  readonly tried: number
  /** Why none could be made, in a sentence; null where they were. */
  readonly impossible: string | null
}

/** Sets as small as possible come first; a change that needs more than this is none that anybody would call near. */
const mostTogether = 4
const mostTried = 60
const mostFound = 3

interface Node {
  readonly changes: readonly Change[]
  readonly rehearsed: Rehearsed
}

/**
 * Looks for the smallest changes that bring about what did not happen: each obstacle proposes some, each proposal is rehearsed for that
 * profile alone, and only what then happened is told. One step of the generator is one rehearsal, for its number.
 */
export function* searchNearest(compiled: CompiledRun, profile: number, goal: Goal): Generator<number, Nearest> {
  const start: Tried = { scenario: compiled.scenario, edit: null }
  const asItWas = rehearseOne({ ...start, scenario: seeded(compiled) }, profile)
  const none: Nearest = { found: [], tried: 0, impossible: null }
  if (asItWas === null) return { ...none, impossible: 'What might have been cannot be rehearsed for this profile alone.' }
  if (isReached(goal, asItWas)) return none
  const found: string[][] = []
  const known = new Set<string>()
  const enough = new Set<string>()
  let tried = 0
  let nodes: Node[] = [{ changes: [], rehearsed: asItWas }]
  while (nodes.length > 0 && found.length === 0) {
    const next: Node[] = []
    for (const { changes, rehearsed } of nodes) {
      for (const more of repairs(goal, rehearsed)) {
        const all = [...changes, ...more]
        const words = all.map((one) => one.words)
        const name = nameOf(words)
        const family = nameOf(all.map((one) => one.variantOf ?? one.words))
        const isNew = more.length > 0 && !known.has(name) && !enough.has(family)
        if (!isNew || all.length > mostTogether || found.length >= mostFound) continue
        if (tried >= mostTried) return { found, tried, impossible: null }
        known.add(name)
        const attempt = applied(all, { ...start, scenario: seeded(compiled) })
        const outcome = attempt && rehearseOne(attempt, profile)
        yield ++tried
        if (outcome === null) continue
        if (isReached(goal, outcome)) {
          found.push(words)
          enough.add(family)
        } else next.push({ changes: all, rehearsed: outcome })
      }
    }
    nodes = next
  }
  return { found: found.sort((a, b) => a.length - b.length), tried, impossible: null }
}

/** The same set in another order is the same. */
function nameOf(parts: readonly string[]): string {
  return [...parts].sort().join('\n')
}

/** A run may have had another seed than its document. */
function seeded({ scenario, seed }: CompiledRun): CompiledRun['scenario'] {
  return { ...scenario, document: { ...scenario.document, seed } }
}

function repairs(goal: Goal, rehearsed: Rehearsed): Change[][] {
  const histories = goal.kind === 'reach' ? historiesOf(goal, rehearsed) : []
  if (goal.kind === 'reach' && histories.length > 0) return histories.flatMap((history) => reachRepairs(rehearsed, history, goal.step))
  const row = obstacleRow(goal, rehearsed)
  if (row === null) return goal.cause === null ? neverOfferedRepairs(goal.container, rehearsed) : []
  const discard = readDiscard(rehearsed.index, rehearsed.names, row)
  const discarded = rehearsed.whys.discarded(row, discard)
  if (discard.kind === 'refused') return entryRepairs(discard.reason, discarded)
  return moveRepairs(discard.reason, discarded, listeningsOf(goal, rehearsed, discarded.event.name))
}

/** When instances of the journey listened for an event. */
function listeningsOf(goal: Goal, rehearsed: Rehearsed, event: string): Listening[] {
  const stays = historiesOf({ ...goal, cause: null } as Goal, rehearsed).flatMap((history: InstanceHistory) => history.stays)
  const number = (name: string): boolean => name === event
  const { compiled } = rehearsed.run
  return stays.flatMap(({ step, at, left }) => {
    const hears = hearsNames(step.step).some(number)
    return hears ? [{ from: at, until: left ?? compiled.end }] : []
  })
}

function hearsNames(step: Rehearsed['run']['compiled']['steps'][number]['step']): string[] {
  if (step.type === 'event') return [step.event]
  return step.type === 'hold-until' ? step.branches.flatMap((branch) => ('event' in branch ? [branch.event] : [])) : []
}
