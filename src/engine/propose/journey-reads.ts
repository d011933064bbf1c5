import { leavesOf } from '../check/condition-leaves.ts'
import { eventNodesOf } from '../compile/event-nodes.ts'
import type { Condition } from '../model/condition.ts'
import { eventBranches } from '../model/hold-branches.ts'
import type { Journey } from '../model/journey.ts'
import type { JsonValue } from '../model/json-value.ts'
import type { EventRule, Segment, SegmentRule } from '../model/segment.ts'
import { ruleOf } from '../model/segment.ts'
import type { Activation, Step } from '../model/step.ts'
import type { WhereFilter } from '../model/value-forms.ts'
import { AskedValues } from './asked.ts'
import { readExpression } from './read-expression.ts'

/** All that journeys, and the segments that they look at, read of people and of what they do. */
export class JourneyReads {
  readonly traits = new AskedValues()
  /** Ids of segments, those that rules ask for included. */
  readonly segments = new Set<string>()
  readonly namespaces = new Set<string>()
  readonly eventRules: EventRule[] = []
  readonly #events = new Map<string, AskedValues>()
  readonly #known: ReadonlyMap<string, Segment>

  constructor(journeys: readonly Journey[], segments: readonly Segment[]) {
    this.#known = new Map(segments.map((segment) => [segment.id, segment]))
    for (const journey of journeys) {
      const nodes = new Map(eventNodesOf(journey).flatMap((node) => (node.kind === 'event' ? [[node.name, node.event] as const] : [])))
      for (const step of Object.values(journey.steps)) this.#step(step, nodes)
      for (const { event, where } of journey.exitRules ?? []) this.#filters(event, where)
      if (journey.exitSend) this.#activation(journey.exitSend.activation)
      if (journey.settings?.profileTimezone) this.traits.read('timeZone')
    }
  }

  /** What is read of the properties of an event. */
  event(name: string): AskedValues {
    const known = this.#events.get(name)
    if (known) return known
    const asked = new AskedValues()
    this.#events.set(name, asked)
    return asked
  }

  #step(step: Step, nodes: ReadonlyMap<string, string>): void {
    switch (step.type) {
      case 'event':
        this.#filters(step.event, step.where)
        if (step.condition) this.#condition(step.condition, nodes)
        if (step.audience !== undefined) this.#segment(step.audience)
        if (step.identifier !== undefined) this.event(step.event).read(step.identifier)
        if (step.namespace !== undefined) this.namespaces.add(step.namespace)
        return
      case 'segment-qualification':
      case 'segment-trigger':
        for (const id of [step.segment].flat()) this.#segment(id)
        if (step.namespace !== undefined) this.namespaces.add(step.namespace)
        return
      case 'hold-until':
        for (const { event, where } of eventBranches(step)) this.#filters(event, where)
        for (const branch of step.branches) {
          if ('segment' in branch) this.#segment(branch.segment)
          if ('when' in branch && branch.when) this.#condition(branch.when, nodes)
          if ('expression' in branch) this.#expression(branch.expression, nodes, false)
        }
        return
      case 'wait':
        if (step.expression !== undefined) this.#expression(step.expression, nodes, false)
        return
      case 'condition':
        for (const { when } of step.branches) this.#condition(when, nodes)
        return
      case 'send-to-destination':
        for (const activation of step.activations) this.#activation(activation)
        return
      case 'action':
      case 'jump':
        for (const text of Object.values(step.parameters ?? {})) this.#expression(text, nodes, false)
        return
      case 'update-profile':
        for (const text of Object.values(step.set)) this.#expression(text, nodes, false)
        return
      case 'random-split':
      case 'reaction':
      case 'end':
        return
    }
  }

  #filters(event: string, where: readonly WhereFilter[] = []): void {
    const asked = this.event(event)
    for (const { property, equals, anyOf } of where) {
      if (anyOf) asked.ask(property, { is: 'any-of', value: anyOf, isFilter: true })
      else asked.ask(property, { is: 'equals', value: equals as JsonValue, isFilter: true })
    }
  }

  #condition(condition: Condition | SegmentRule, nodes: ReadonlyMap<string, string>): void {
    for (const { leaf } of leavesOf(condition, [])) {
      if ('trait' in leaf) this.traits.ask(leaf.trait, { is: leaf.is, value: leaf.value, isFilter: false })
      else if ('segment' in leaf) this.#segment(leaf.segment)
      else if ('expression' in leaf) this.#expression(leaf.expression, nodes, false)
      else if ('context' in leaf) this.#context(leaf.context, { is: leaf.is, value: leaf.value, isFilter: false })
      else if ('event' in leaf) {
        this.#filters(leaf.event, leaf.where)
        this.eventRules.push(leaf)
      }
    }
  }

  #context(reference: string | { readonly key: string; readonly path: string }, asked: Parameters<AskedValues['ask']>[1]): void {
    const dot = typeof reference === 'string' ? reference.indexOf('.') : -1
    const [key, path] =
      typeof reference === 'string' ? [reference.slice(0, dot), reference.slice(dot + 1)] : [reference.key, reference.path]
    // An alias is the name of the event, and after a dash that of its branch.
    this.event(key.split(' - ')[0] ?? key).ask(path, asked)
  }

  #expression(text: string, nodes: ReadonlyMap<string, string>, isFilter: boolean): void {
    for (const { of, root, field, asked } of readExpression(text)) {
      const values = of === 'profile' ? this.traits : this.event(nodes.get(root) ?? root)
      if (asked) values.ask(field, { ...asked, isFilter })
      else values.read(field)
    }
  }

  #activation({ traits = [], context, mapping }: Activation): void {
    for (const trait of traits) this.traits.read(trait)
    const texts = [...(Array.isArray(context) ? context : []), ...pathsIn(mapping ?? {})]
    for (const text of texts) {
      const dot = text.indexOf('.')
      if (dot > 0) this.event(text.slice(0, dot).split(' - ')[0] ?? '').read(text.slice(dot + 1))
    }
  }

  /** Each once, for rules may ask for each other in a circle. */
  #segment(id: string): void {
    if (this.segments.has(id)) return
    this.segments.add(id)
    const segment = this.#known.get(id)
    const rule = segment ? ruleOf(segment) : null
    if (rule) this.#condition(rule, new Map())
  }
}

/** "Event.property" of every path into the journey context that a mapping writes. */
function pathsIn(mapping: JsonValue): string[] {
  const text = JSON.stringify(mapping)
  return [...text.matchAll(/journey_context\.([\w -]+\.[\w]+)/g)].flatMap(([, path]) => path ?? [])
}
