import type { TraceIndex } from '../../trace/trace-index.ts'
import type { RunNames } from '../run-names.ts'

/** The place of an instance in trace order of admission, by its id (`journey/profile/n`); null where there is none. */
export function findInstance({ run, positionOfInstance }: TraceIndex, names: RunNames, id: string): number | null {
  const ends = /^([^/]*)\/(.*)\/(\d+)$/s.exec(id)
  if (!ends) return null
  const profile = run.compiled.population.indexOf(ends[2] as string)
  if (profile < 0) return null
  const { admittedProfile, ordinal, count } = run.state.instances
  const wanted = Number(ends[3])
  for (let instance = 0; instance < count; instance++) {
    if (admittedProfile[instance] !== profile || ordinal[instance] !== wanted) continue
    if (names.journeyOf(instance).journey.id === ends[1]) return positionOfInstance[instance] as number
  }
  return null
}
