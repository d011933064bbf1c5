import { utf8Length } from '../inputs/utf8-length.ts'
import { eventBranches } from '../model/hold-branches.ts'
import type { Journey } from '../model/journey.ts'
import type { JsonValue } from '../model/json-value.ts'
import type { FollowUpRecipe, Synthesize, ValueRecipe } from '../model/recipe.ts'
import type { Activation } from '../model/step.ts'
import { contextKeyOf } from './context-keys.ts'

/** Faker modules whose English values are names, numbers and single sentences, never texts of any length. */
const shortModules = new Set(
  'airline animal book color commerce company database datatype date finance food hacker internet location music number person phone science vehicle'.split(
    ' ',
  ),
)
const shortFakerBytes = 1024
const numberBytes = 32
/** Names, ids and instants around context and traits. */
const envelopeBytes = 6144

/**
 * The most bytes that an emitted event of this activation can have when everything in it comes from the recipe; Infinity where that
 * cannot be said. It spares rendering sends only to learn that they are small enough.
 */
export function sendSizeBound(journey: Journey, activation: Activation, recipe: Synthesize | undefined): number {
  if (!recipe) return Number.POSITIVE_INFINITY
  const events = new Map<string, number>()
  for (const activity of recipe.activity ?? []) addEvent(activity, {}, events)
  let bytes = envelopeBytes
  for (const step of Object.values(journey.steps)) {
    if (step.type === 'event') bytes += keyBytes(step.event) + (events.get(step.event) ?? 0)
    if (step.type !== 'hold-until') continue
    for (const branch of eventBranches(step)) bytes += keyBytes(contextKeyOf(branch, journey)) + (events.get(branch.event) ?? 0)
  }
  for (const trait of activation.traits ?? []) {
    const value = recipe.profiles.traits?.[trait]
    if (value) bytes += keyBytes(trait) + valueBytes(value)
  }
  return bytes
}

type EventRecipe = Pick<FollowUpRecipe, 'event' | 'properties' | 'followedBy'> & { readonly carry?: readonly string[] | undefined }

/** The largest of all recipes that make an event of this name. */
function addEvent(recipe: EventRecipe, above: Readonly<Record<string, number>>, into: Map<string, number>): void {
  const sizes: Record<string, number> = {}
  for (const name of recipe.carry ?? []) sizes[name] = above[name] ?? 0
  for (const [name, value] of Object.entries(recipe.properties ?? {})) sizes[name] = keyBytes(name) + valueBytes(value)
  const bytes = Object.values(sizes).reduce((sum, size) => sum + size, 2)
  into.set(recipe.event, Math.max(bytes, into.get(recipe.event) ?? 0))
  for (const followUp of recipe.followedBy ?? []) addEvent(followUp, sizes, into)
}

function valueBytes(recipe: ValueRecipe): number {
  if ('value' in recipe) return jsonBytes(recipe.value)
  if ('faker' in recipe) return shortModules.has(recipe.faker.split('.')[0] ?? '') ? shortFakerBytes : Number.POSITIVE_INFINITY
  if ('oneOf' in recipe) return Math.max(0, ...Object.keys(recipe.oneOf).map(jsonBytes))
  if ('id' in recipe) return jsonBytes(recipe.id) + 2 * numberBytes
  if ('mix' in recipe) return Math.max(0, ...recipe.mix.map(({ make }) => (make ? valueBytes(make) : 0)))
  return numberBytes
}

function keyBytes(key: string): number {
  return jsonBytes(key) + 2
}

function jsonBytes(value: JsonValue): number {
  return utf8Length(JSON.stringify(value))
}
