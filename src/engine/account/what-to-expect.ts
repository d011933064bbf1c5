import type { Expectation } from '../model/expectation.ts'
import type { Journey } from '../model/journey.ts'
import type { ExpectationFacts } from './check-expectations.ts'
import { refusalReasons } from './result.ts'

/**
 * What happened to a profile in a journey over the whole run, as expectations that hold in it: its paths, what it was sent and was not, and
 * why it was not let in.
 * @param versions of the journey
 */
export function whatToExpect(profile: string, versions: readonly Journey[], facts: ExpectationFacts): Expectation[] {
  const [first] = versions
  if (first === undefined) return []
  const journey = first.id
  const paths = facts.instancesOf(profile, journey).map(({ path }) => path)
  const places = [...versions.flatMap(placesOfSends), ...placesOfExitSends(versions)]
  const known = new Set<string>()
  const sends = places.flatMap((place): Expectation[] => {
    const key = JSON.stringify(place)
    if (known.has(key)) return []
    known.add(key)
    const filter = { journey, ...place, profile }
    return [{ sends: filter, count: facts.countSends(filter) }]
  })
  const refused = refusalReasons.flatMap((reason): Expectation[] => {
    const filter = { journey, profile, reason }
    const count = facts.countRefusals(filter)
    return count === 0 ? [] : [{ refused: filter, count }]
  })
  return [{ profile, journey, paths }, ...sends, ...refused]
}

interface PlaceOfSends {
  readonly step?: string
  readonly activation?: string
}

const placesOfSends = ({ steps }: Journey): PlaceOfSends[] =>
  Object.entries(steps).flatMap(([step, { type }]) => (type === 'send-to-destination' || type === 'action' ? [{ step }] : []))

/** An exit send has no step; its activation is its own unless a step has one of its id, whose sends could not be told from it. */
function placesOfExitSends(versions: readonly Journey[]): PlaceOfSends[] {
  const ofSteps = new Set(
    versions.flatMap(({ steps }) =>
      Object.values(steps).flatMap((step) => (step.type === 'send-to-destination' ? step.activations.map(({ id }) => id) : [])),
    ),
  )
  return versions.flatMap(({ exitSend }) =>
    exitSend === undefined || ofSteps.has(exitSend.activation.id) ? [] : [{ activation: exitSend.activation.id }],
  )
}
