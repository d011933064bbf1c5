import { suggestion } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import type { ActivityRecipe, FollowUpRecipe, IdentityRecipe, Rhythm, Synthesize, ValueRecipe } from '../model/recipe.ts'
import { quoted } from '../model/wording.ts'
import { parseDuration } from '../time/duration.ts'
import { checkDelay } from './check-delay.ts'
import { checkFakerMethod } from './check-faker-method.ts'
import { checkValue, checkWeights, makesText } from './check-value.ts'
import { FakerSource } from './faker-source.ts'

type Path = readonly PropertyKey[]

/**
 * What the schema cannot see: every problem of a recipe, with pointers relative to the `synthesize` object.
 * A recipe without problems can be compiled, and its synthesizer answers every question.
 */
export function checkSynthesis(recipe: Synthesize): Problem[] {
  const faker = new FakerSource(0)
  const { traits = {}, identities = {} } = recipe.profiles
  return [
    ...checkValues(traits, ['profiles', 'traits'], faker),
    ...Object.entries(identities).flatMap(([namespace, identity]) =>
      checkIdentity(identity, traits, ['profiles', 'identities', namespace], faker),
    ),
    ...(recipe.activity ?? []).flatMap((activity, i) => checkActivity(activity, ['activity', i], faker)),
  ]
}

function checkValues(values: Readonly<Record<string, ValueRecipe>>, path: Path, faker: FakerSource): Problem[] {
  return Object.entries(values).flatMap(([name, value]) => checkValue(value, [...path, name], faker))
}

function checkIdentity(identity: IdentityRecipe, traits: Readonly<Record<string, ValueRecipe>>, path: Path, faker: FakerSource): Problem[] {
  if ('id' in identity) return []
  if ('faker' in identity) {
    const problems = checkFakerMethod(identity.faker, [...path, 'faker'], faker)
    return problems.length > 0 || makesText(identity, faker) ? problems : [notText([...path, 'faker'], `"${identity.faker}" makes`)]
  }
  const trait = Object.hasOwn(traits, identity.trait) ? traits[identity.trait] : undefined
  if (!trait) {
    const near = suggestion(identity.trait, Object.keys(traits))
    return [problemAt([...path, 'trait'], 'unknown-trait', `No trait is called ${quoted(identity.trait)}.${near}`)]
  }
  return makesText(trait, faker) ? [] : [notText([...path, 'trait'], `The trait ${quoted(identity.trait)} has`)]
}

function notText(path: Path, subject: string): Problem {
  return problemAt(path, 'identity-not-text', `An identity is a text, but ${subject} an object, a list or null: take another.`)
}

function checkActivity(recipe: ActivityRecipe, path: Path, faker: FakerSource): Problem[] {
  return [
    ...checkArrivals(recipe.perProfile.poisson, [...path, 'perProfile', 'poisson']),
    ...(recipe.rhythm ? checkRhythm(recipe.rhythm, [...path, 'rhythm']) : []),
    ...checkValues(recipe.properties ?? {}, [...path, 'properties'], faker),
    ...checkFollowUps(recipe, Object.keys(recipe.properties ?? {}), path, faker),
  ]
}

function checkArrivals({ mean, every }: ActivityRecipe['perProfile']['poisson'], path: Path): Problem[] {
  const span = parseDuration(every)
  if (span === null)
    return [problemAt([...path, 'every'], 'bad-duration', `${quoted(every)} is no duration: write one like "30d" or "1h".`)]
  if (span === 0)
    return [problemAt([...path, 'every'], 'zero-duration', 'The span in which arrivals are counted must be longer than nothing.')]
  if (mean <= span) return []
  return [problemAt([...path, 'mean'], 'too-frequent', 'That is more than one arrival per millisecond for each profile: lower the mean.')]
}

function checkRhythm(rhythm: Rhythm, path: Path): Problem[] {
  return (['hours', 'days'] as const).flatMap((part) => checkWeights(rhythm[part] ?? [1], [...path, part]))
}

function checkFollowUps(recipe: ActivityRecipe | FollowUpRecipe, names: readonly string[], path: Path, faker: FakerSource): Problem[] {
  return (recipe.followedBy ?? []).flatMap((next, i) => checkFollowUp(next, recipe.event, names, [...path, 'followedBy', i], faker))
}

/** @param parentNames the properties of the event that this one follows, carried ones included */
function checkFollowUp(recipe: FollowUpRecipe, parent: string, parentNames: readonly string[], path: Path, faker: FakerSource): Problem[] {
  const carry = recipe.carry ?? []
  const own = recipe.properties ?? {}
  const missing = carry.flatMap((name, i) => {
    if (parentNames.includes(name)) return []
    const sentence = `${quoted(parent)}, which this event follows, has no property ${quoted(name)} to carry.${suggestion(name, parentNames)}`
    return [problemAt([...path, 'carry', i], 'nothing-to-carry', sentence)]
  })
  const twice = Object.keys(own).filter((name) => carry.includes(name))
  return [
    ...checkDelay(recipe.after, [...path, 'after']),
    ...missing,
    ...twice.map((name) =>
      problemAt(
        [...path, 'properties', name],
        'carried-and-made',
        `${quoted(name)} is carried along already: remove it here or from "carry".`,
      ),
    ),
    ...checkValues(own, [...path, 'properties'], faker),
    ...checkFollowUps(recipe, [...carry, ...Object.keys(own)], path, faker),
  ]
}
