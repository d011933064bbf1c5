import { pointerOf } from '../model/problem.ts'
import type { DelayRecipe, FollowUpRecipe, Synthesize, ValueRecipe } from '../model/recipe.ts'
import { durationInWords } from '../time/duration-in-words.ts'

/** A number of a proposal that a person may want otherwise, by its place in the scenario. */
export interface ProposedNumber {
  /** What it is about: an event, or "People". */
  readonly group: string
  readonly label: string
  /** How it is read and written: arrivals on average, a share of 1, a weight among others, or a duration like "20m". */
  readonly kind: 'mean' | 'share' | 'weight' | 'duration'
  /** JSON pointer into the scenario. */
  readonly pointer: string
  readonly value: number | string
}

type Path = readonly (string | number)[]

/** Names of what is compared somewhere, by event; of traits under null. */
export type Compared = (event: string | null) => ReadonlySet<string>

/** Every number of a recipe that decides who goes where. How values are drawn that nothing compares is left to the file. */
export function proposedNumbers(recipe: Synthesize, compared: Compared): ProposedNumber[] {
  const { identities = {}, traits = {} } = recipe.profiles
  const ofIdentities = Object.entries(identities).map(([namespace, { coverage }]): ProposedNumber => {
    const pointer = pointerOf(['synthesize', 'profiles', 'identities', namespace, 'coverage'])
    return { group: 'People', label: `have an identity in ${namespace}`, kind: 'share', pointer, value: coverage ?? 1 }
  })
  const ofTraits = ofValues(traits, compared(null), 'People', ['synthesize', 'profiles', 'traits'])
  const ofActivity = (recipe.activity ?? []).flatMap((activity, place) => {
    const path = ['synthesize', 'activity', place]
    const { mean, every } = activity.perProfile.poisson
    const pointer = pointerOf([...path, 'perProfile', 'poisson', 'mean'])
    return [
      { group: activity.event, label: `per person in ${durationInWords(every)}`, kind: 'mean' as const, pointer, value: mean },
      ...ofValues(activity.properties ?? {}, compared(activity.event), activity.event, [...path, 'properties']),
      ...(activity.followedBy ?? []).flatMap((next, index) => ofFollowUp(next, activity.event, [...path, 'followedBy', index], compared)),
    ]
  })
  return toldApart([...ofActivity, ...ofIdentities, ...ofTraits])
}

/** Where an event follows the same one in two ways, early and late, their numbers say of which they are. */
function toldApart(numbers: readonly ProposedNumber[]): ProposedNumber[] {
  const nameOf = ({ group, label }: ProposedNumber): string => JSON.stringify([group, label])
  const places = new Map<string, number[]>()
  for (const [place, number] of numbers.entries()) places.set(nameOf(number), [...(places.get(nameOf(number)) ?? []), place])
  return numbers.map((number, place) => {
    const alike = places.get(nameOf(number)) ?? []
    return alike.length < 2 ? number : { ...number, label: `${number.label}, ${alike.indexOf(place) + 1} of ${alike.length}` }
  })
}

function ofFollowUp(next: FollowUpRecipe, parent: string, path: Path, compared: Compared): ProposedNumber[] {
  const group = next.event
  return [
    { group, label: `follow ${parent}`, kind: 'share', pointer: pointerOf([...path, 'probability']), value: next.probability },
    ...ofDelay(next.after, parent, group, [...path, 'after']),
    ...ofValues(next.properties ?? {}, compared(group), group, [...path, 'properties']),
    ...(next.followedBy ?? []).flatMap((further, index) => ofFollowUp(further, next.event, [...path, 'followedBy', index], compared)),
  ]
}

function ofDelay(delay: DelayRecipe, parent: string, group: string, path: Path): ProposedNumber[] {
  const one = (label: string, value: string, ...more: string[]): ProposedNumber => {
    return { group, label: `${label} ${parent}`, kind: 'duration', pointer: pointerOf([...path, ...more]), value }
  }
  if (typeof delay === 'string') return [one('delay after', delay)]
  if ('logNormal' in delay) return [one('median delay after', delay.logNormal.median, 'logNormal', 'median')]
  if ('exponential' in delay) return [one('mean delay after', delay.exponential.mean, 'exponential', 'mean')]
  const { min, max } = delay.uniform
  return [one('shortest delay after', min, 'uniform', 'min'), one('longest delay after', max, 'uniform', 'max')]
}

function ofValues(
  values: Readonly<Record<string, ValueRecipe>>,
  compared: ReadonlySet<string>,
  group: string,
  path: Path,
): ProposedNumber[] {
  return Object.entries(values).flatMap(([name, recipe]): ProposedNumber[] => {
    if (!compared.has(name)) return []
    const weight = (label: string, value: number, ...more: (string | number)[]): ProposedNumber => {
      return { group, label: `${name}: ${label}`, kind: 'weight', pointer: pointerOf([...path, name, ...more]), value }
    }
    if ('oneOf' in recipe) return Object.entries(recipe.oneOf).map(([value, share]) => weight(value, share, 'oneOf', value))
    if (!('mix' in recipe)) return []
    return recipe.mix.map((part, place) => weight(labelOf(part.make), part.weight, 'mix', place, 'weight'))
  })
}

function labelOf(make: object | undefined): string {
  if (!make) return 'none'
  const value = 'value' in make ? make.value : make
  return typeof value === 'string' ? value : JSON.stringify(value)
}
