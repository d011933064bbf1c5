import type { KeptRun } from '../runs/kept-runs.ts'

type Grounded = Pick<KeptRun, 'id' | 'scenario' | 'overview' | 'branch'>

/** What two runs have in common, by which people and sends can be compared. */
export type CommonGround =
  | { readonly kind: 'scenario' }
  /** Of different scenarios: their names, of the journeys that both went through. */
  | { readonly kind: 'journeys'; readonly journeys: readonly string[] }
  | { readonly kind: 'nothing' }

export function commonGround(a: Grounded, b: Grounded): CommonGround {
  if (a.scenario === b.scenario) return { kind: 'scenario' }
  const known = new Set(a.overview.journeys.map(({ id }) => id))
  const journeys = b.overview.journeys.filter(({ id }) => known.has(id)).map(({ id, name }) => name ?? id)
  return journeys.length === 0 ? { kind: 'nothing' } : { kind: 'journeys', journeys }
}

/**
 * What a run is compared with where nobody chose: the one that it went on from, else the last other one of its scenario.
 * @returns null where no other says anything about it without being chosen
 */
export function usualPartner<Run extends Grounded>(shown: Run, runs: readonly Run[]): Run | null {
  const others = runs.filter((run) => run.id !== shown.id)
  return (
    others.find((run) => run.id === shown.branch?.id) ?? others.filter((run) => commonGround(run, shown).kind === 'scenario').at(-1) ?? null
  )
}

/** What can be read from a comparison of runs that are not of one scenario; '' where everything can. */
export function groundInWords(ground: CommonGround): string {
  switch (ground.kind) {
    case 'scenario':
      return ''
    case 'journeys':
      return `These runs are of different scenarios: people are the same only where their ids are. Both have ${ground.journeys.join(', ')}.`
    case 'nothing':
      return 'These runs are of different scenarios and have no journey in common: only their settings can be compared.'
  }
}
