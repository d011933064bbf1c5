import { isSegmentBranch } from '../../model/hold-branches.ts'
import { suggestion } from '../../model/nearest-name.ts'
import { type Problem, problemAt } from '../../model/problem.ts'
import type { Step } from '../../model/step.ts'
import { quoted } from '../../model/wording.ts'
import { leavesOfJourney } from '../condition-leaves.ts'
import type { AdobeJourney, Surroundings } from '../journey-under-check.ts'
import { compiledExpressions } from './check-expressions.ts'

/** Namespaces that every workspace has (contract section 3). */
const always = ['user_id', 'anonymous_id']

/** What is wrong with the name of a namespace; nothing where nobody knows them. */
export function namespaceProblems(
  id: string,
  path: readonly PropertyKey[],
  { namespaces, incomplete }: Pick<Surroundings, 'namespaces' | 'incomplete'>,
): Problem[] {
  if (!namespaces || incomplete?.has('namespaces') || always.includes(id)) return []
  const found = namespaces.find((namespace) => namespace.id === id)
  if (!found) {
    const advice = suggestion(id, [...namespaces.map((namespace) => namespace.id), ...always]) || ' Add it to the namespaces.'
    return [problemAt(path, 'unknown-namespace', `There is no namespace ${quoted(id)}.${advice}`)]
  }
  if (found.kind === undefined || found.kind === 'person') return []
  const message = `The namespace ${quoted(id)} is of the kind ${quoted(found.kind)}, and people are known by those of the kind "person": choose another.`
  return [problemAt(path, 'not-a-person-namespace', message)]
}

/** One journey has one namespace, which its first step names (reference/adobe 2, 4.1, 5.2, 6). */
export function checkNamespaces({ journey, steps, start, surroundings }: AdobeJourney): Problem[] {
  const own = start?.namespace
  const ofStart = ['steps', journey.start, 'namespace']
  const problems: Problem[] = []
  if (start?.type === 'segment-qualification' && own === undefined) {
    const message = '"namespace" is missing in the first step: say by which identity the profiles of the segment are known.'
    problems.push(problemAt(ofStart, 'missing-field', message))
  }
  if (own !== undefined) problems.push(...namespaceProblems(own, ofStart, surroundings))
  for (const [id, step] of steps) {
    const namespace = 'namespace' in step ? step.namespace : undefined
    if (id === journey.start || namespace === undefined || namespace === own || !start) continue
    const journeys = own === undefined ? 'names none' : `has ${quoted(own)}`
    const message = `One journey has one namespace, and its first step ${journeys}: take this out, or name the same.`
    problems.push(problemAt(['steps', id, 'namespace'], 'mixed-namespaces', message))
  }
  return problems
}

/** Without a namespace nobody knows whose profile an instance is (reference/adobe 6, 10.5, 10.6, 11.5 and OS-39). */
export function checkNamespaceNeeded(subject: AdobeJourney): Problem[] {
  const { journey, steps, start } = subject
  if (start?.type !== 'event' || start.namespace !== undefined) return []
  const needed = (what: string, path: readonly PropertyKey[]): Problem => {
    const message = `${what} needs to know the profile, and the entry event ${quoted(start.event)} names no namespace: add it to the first step.`
    return problemAt(path, 'needs-namespace', message)
  }
  const ofSteps = [...steps].flatMap(([id, step]) => {
    const path = ['steps', id]
    const what = needs(step)
    const ofStep = what === null ? [] : [needed(what, path)]
    if (step.type !== 'hold-until') return ofStep
    return step.branches.flatMap((branch, index) =>
      isSegmentBranch(branch) ? [needed('A branch on a segment', [...path, 'branches', index])] : [],
    )
  })
  const zone = journey.settings?.profileTimezone ? [needed('The profile’s time zone', ['settings', 'profileTimezone'])] : []
  return [...ofSteps, ...zone, ...profileReads(subject).map((path) => needed('What reads the profile or its segments', path))]
}

/** Where conditions and expressions read the profile. */
function profileReads(subject: AdobeJourney): (readonly PropertyKey[])[] {
  const ofConditions = leavesOfJourney(subject).flatMap(({ leaf, path }) => ('trait' in leaf || 'segment' in leaf ? [path] : []))
  const ofExpressions = compiledExpressions(subject).flatMap(({ compiled, path }) =>
    compiled.ok && compiled.reads.traits.size + compiled.reads.segments.size > 0 ? [path] : [],
  )
  return [...ofConditions, ...ofExpressions]
}

function needs(step: Step): string | null {
  switch (step.type) {
    case 'segment-qualification':
      return 'A segment qualification'
    case 'update-profile':
      return 'An update of the profile'
    case 'jump':
      return 'A jump'
    default:
      return null
  }
}
