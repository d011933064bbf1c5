import { deriveSeed } from '../chance/derive-seed.ts'
import type { Synthesize } from '../model/recipe.ts'
import { type ClockSpan, compileEventTree } from './compile-event-tree.ts'
import { compileValue } from './compile-value.ts'
import { type CompiledIdentity, compileIdentity } from './compiled-identity.ts'
import { CompiledSynthesizer } from './compiled-synthesizer.ts'
import type { CompiledValue } from './compiled-value.ts'
import { FakerSource } from './faker-source.ts'
import type { Synthesizer } from './synthesizer.ts'
import { defaultIdPrefix } from './synthetic-index.ts'

/**
 * A recipe made ready to answer questions about its population.
 *
 * @param recipe one in which `checkSynthesis` found nothing wrong; of others the faulty part is an EngineFault
 * @param seed the run's, of which every draw has a stream of its own
 * @param clock ms since 1970; activity is made from start to end, both included
 */
export function compileSynthesis(recipe: Synthesize, seed: number, clock: ClockSpan): Synthesizer {
  const faker = new FakerSource(clock.start)
  const { count, idPrefix = defaultIdPrefix, traits = {}, identities = {} } = recipe.profiles
  const compiledTraits = new Map<string, CompiledValue>()
  for (const [name, value] of Object.entries(traits)) {
    compiledTraits.set(name, compileValue(value, { stream: deriveSeed(seed, 'trait', name), faker, idSuffix: null }))
  }
  const compiledIdentities = Object.entries(identities).map(
    ([namespace, identity]): CompiledIdentity =>
      compileIdentity(namespace, identity, deriveSeed(seed, 'identity', namespace), compiledTraits, faker),
  )
  const tree = compileEventTree(recipe.activity ?? [], seed, clock, faker)
  return new CompiledSynthesizer({ count, idPrefix, traits: compiledTraits, identities: compiledIdentities, tree, clock })
}
