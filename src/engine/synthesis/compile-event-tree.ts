import { deriveSeed } from '../chance/derive-seed.ts'
import type { ActivityRecipe, FollowUpRecipe, ValueRecipe } from '../model/recipe.ts'
import { checkedDuration } from './checked-duration.ts'
import { compileValue } from './compile-value.ts'
import type { CompiledValue } from './compiled-value.ts'
import { compileDelay } from './delay.ts'
import type { Activity, EventNode, EventTree, FollowUp } from './event-tree.ts'
import type { FakerSource } from './faker-source.ts'
import { WeeklyRhythm } from './weekly-rhythm.ts'

/** The instants between which events are made, both included, in ms since 1970. */
export interface ClockSpan {
  readonly start: number
  readonly end: number
}

export function compileEventTree(recipes: readonly ActivityRecipe[], seed: number, clock: ClockSpan, faker: FakerSource): EventTree {
  return new TreeCompiler(clock, faker).compile(recipes, seed)
}

type Properties = ReadonlyMap<string, CompiledValue>

class TreeCompiler {
  readonly #clock: ClockSpan
  readonly #faker: FakerSource
  readonly #nodes: EventNode[] = []
  readonly #eventNames: string[] = []
  /** By prefix, the places of the nodes that make ids with it. */
  readonly #idMakers = new Map<string, number[]>()

  constructor(clock: ClockSpan, faker: FakerSource) {
    this.#clock = clock
    this.#faker = faker
  }

  compile(recipes: readonly ActivityRecipe[], seed: number): EventTree {
    const seedOfName = seedsByName(seed, 'activity')
    const activities = recipes.map((recipe) => this.#activity(recipe, seedOfName(recipe.event)))
    return { activities, nodes: this.#nodes, eventNames: this.#eventNames }
  }

  #activity(recipe: ActivityRecipe, seed: number): Activity {
    const { mean, every } = recipe.perProfile.poisson
    const rhythm = recipe.rhythm?.hours || recipe.rhythm?.days ? new WeeklyRhythm(recipe.rhythm) : null
    const { start, end } = this.#clock
    return {
      node: this.#node(recipe, seed, new Map()),
      stream: deriveSeed(seed, 'arrivals'),
      gap: checkedDuration(every) / mean,
      rhythm,
      from: rhythm ? rhythm.toEven(start) : start,
      until: rhythm ? rhythm.toEven(end) : end,
    }
  }

  #followUp(recipe: FollowUpRecipe, seed: number, parent: Properties): FollowUp {
    const carried = (recipe.carry ?? []).flatMap((name): [string, CompiledValue][] => {
      const value = parent.get(name)
      return value ? [[name, value]] : []
    })
    return {
      node: this.#node(recipe, seed, new Map(carried)),
      probability: recipe.probability,
      chanceStream: deriveSeed(seed, 'probability'),
      delay: compileDelay(recipe.after),
      delayStream: deriveSeed(seed, 'delay'),
    }
  }

  #node(recipe: ActivityRecipe | FollowUpRecipe, seed: number, carried: Properties): EventNode {
    const index = this.#nodes.length
    const own = Object.entries(recipe.properties ?? {}).map(([name, value]) => [name, this.#property(value, seed, name, index)] as const)
    const properties = new Map([...carried, ...own])
    const followUps: FollowUp[] = []
    const node: EventNode = { index, event: this.#eventNumber(recipe.event), properties, followUps }
    this.#nodes.push(node)
    const seedOfName = seedsByName(seed, 'followed-by')
    for (const next of recipe.followedBy ?? []) followUps.push(this.#followUp(next, seedOfName(next.event), properties))
    return node
  }

  #property(recipe: ValueRecipe, seed: number, name: string, node: number): CompiledValue {
    const stream = deriveSeed(seed, 'property', name)
    return compileValue(recipe, { stream, faker: this.#faker, idSuffix: (prefix) => this.#idSuffix(prefix, node) })
  }

  /** '' for the first event recipe that makes ids with this prefix, then ".2", ".3" …, so that no two make the same id for one profile. */
  #idSuffix(prefix: string, node: number): string {
    const makers = this.#idMakers.get(prefix) ?? []
    this.#idMakers.set(prefix, makers)
    if (!makers.includes(node)) makers.push(node)
    const place = makers.indexOf(node)
    return place === 0 ? '' : `.${place + 1}`
  }

  #eventNumber(name: string): number {
    const known = this.#eventNames.indexOf(name)
    return known >= 0 ? known : this.#eventNames.push(name) - 1
  }
}

/**
 * Seeds of the recipes of one list, by event name and by how many of that name come before: so an event that is added to the list,
 * wherever, changes no other's draws (engine rule 10).
 */
function seedsByName(seed: number, purpose: string): (event: string) => number {
  const counts = new Map<string, number>()
  return (event) => {
    const before = counts.get(event) ?? 0
    counts.set(event, before + 1)
    return deriveSeed(seed, purpose, event, before)
  }
}
