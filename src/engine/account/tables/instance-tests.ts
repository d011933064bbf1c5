import { pathEnds } from '../../compile/compiled-run.ts'
import { canonicalText } from '../../inputs/canonical-text.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import { outcomeNames } from '../result.ts'
import type { RunNames } from '../run-names.ts'
import { Few } from './few.ts'
import type { InstanceColumns } from './instance-columns.ts'
import { KnownVerdicts } from './known-verdicts.ts'
import { passedNodes } from './passed-nodes.ts'
import type { PathTexts } from './path-texts.ts'
import type { InstanceQuery, TraitFilter } from './row-filters.ts'
import type { CostlyTest, QuickTest, RowTests } from './row-test.ts'
import { searchedWords } from './searched-words.ts'

/** What the name of a profile, the identifier of an instance, or a trait costs to make, in tests on columns. */
const nameCost = 100
const identifierCost = 30
const traitCost = 25
const wordsRemembered = 12

/** Makes of what a table of instances is kept to what their rows are tested for. */
export class InstanceTests {
  readonly #words = new Few<KnownVerdicts>(wordsRemembered)

  constructor(
    readonly index: TraceIndex,
    readonly names: RunNames,
    readonly columns: InstanceColumns,
    readonly texts: PathTexts,
  ) {}

  of(query: InstanceQuery): RowTests {
    const words = searchedWords(query.search)
    return {
      quick: [this.#during(query), this.#steps(query), this.#passed(query), this.#paths(query)].filter((test) => test !== null),
      costly: [
        ...this.#identifier(query),
        ...(query.traits ?? []).map((trait) => this.#trait(trait, query.at)),
        ...words.map((word) => this.#word(word, query.at)),
      ],
    }
  }

  #during({ during, duringWhat, at }: InstanceQuery): QuickTest | null {
    if (during === undefined) return null
    const { admittedAt } = this.index
    const { endedAt } = this.columns
    const { from, to } = during
    if (duringWhat !== 'inside') return (position) => (admittedAt[position] as number) >= from && (admittedAt[position] as number) <= to
    const isPast = from <= at
    return (position) => isPast && (admittedAt[position] as number) <= to && (endedAt[position] as number) >= from
  }

  /** Step and branch: what the path as far as it went tells. */
  #steps({ step, branch, isInside, at }: InstanceQuery): QuickTest | null {
    if (step === undefined) return null
    const { columns, texts } = this
    const { paths } = columns
    const { compiled } = this.index.run
    const isStep = compiled.steps.map(({ id }) => id === step)
    const goesThere = texts.markedNodes((node, parentDoes) => {
      if (parentDoes) return true
      if (branch === undefined) return isStep[paths.stepOf(node)] === true
      const way = compiled.ways[paths.way[node] as number]
      return way !== undefined && way.label === branch && isStep[way.step] === true
    })
    const isThere = (node: number): boolean => paths.stepOf(node) !== pathEnds && isStep[paths.stepOf(node)] === true
    const marks = isInside ? texts.markedNodes((node) => goesThere[node] === 1 && isThere(node)) : goesThere
    if (!isInside) return (position) => marks[columns.pathAt(position, at)] === 1
    return (position) => (columns.endedAt[position] as number) > at && marks[columns.pathAt(position, at)] === 1
  }

  #passed({ passed, at }: InstanceQuery): QuickTest | null {
    if (passed === undefined || passed.length === 0) return null
    const { columns } = this
    const marks = passedNodes(columns.paths, this.index.run.compiled, passed)
    return (position) => marks[columns.pathAt(position, at)] === 1
  }

  #paths({ outcomes, path, at }: InstanceQuery): QuickTest | null {
    const { columns, texts } = this
    if (path === undefined) {
      if (outcomes === undefined) return null
      const isWanted = outcomeNames.map((outcome) => outcomes.includes(outcome))
      return (position) => isWanted[columns.outcomeAt(position, at)] === true
    }
    const marks = texts.marked(({ text, outcome }) => text === path && (outcomes?.includes(outcome) ?? true))
    return (position) => marks[texts.keyOf(columns.pathAt(position, at), columns.outcomeAt(position, at))] === 1
  }

  #identifier({ identifier }: InstanceQuery): CostlyTest[] {
    const wanted = identifier?.trim().toLowerCase() ?? ''
    if (wanted === '') return []
    const { index, names } = this
    const holds = (position: number): boolean => (names.key(index.instances[position] as number) ?? '').toLowerCase().includes(wanted)
    return [this.#words.get(`identifier ${wanted}`, () => new KnownVerdicts(index.instances.length, holds)).asTest(identifierCost)]
  }

  /** Who has no changes has what the profile started with, at any instant. */
  #trait({ name, value }: TraitFilter, at: number): CostlyTest {
    const { index } = this
    const { traits, merges } = index.run.compiled
    const { profile } = index.run.state.instances
    const wanted = value.trim().toLowerCase()
    const profileAt = (position: number): number => profile[index.instances[position] as number] as number
    const isSteady = (position: number): boolean => {
      const one = profileAt(position)
      return !merges.everTogether(one).some((each) => traits.hasChanges(each)) && merges.everTogether(one).length === 1
    }
    const holdsAt = (position: number, instant: number): boolean =>
      canonicalText(traits.trait(profileAt(position), name, instant))?.toLowerCase() === wanted
    const steady = this.#words.get(
      `trait ${name} ${wanted}`,
      () => new KnownVerdicts(index.instances.length, (position) => holdsAt(position, at)),
    )
    return {
      cost: (position) => (steady.isKnown(position) ? 1 : traitCost),
      passes: (position) => (isSteady(position) ? steady.holds(position) : holdsAt(position, at)),
    }
  }

  /** A word of what is looked for: path and outcome are as they stood, all other texts never change. A name is one of all of a profile's instances. */
  #word(word: string, at: number): CostlyTest {
    const { columns, texts, index, names } = this
    const { profile } = index.run.state.instances
    const byPath = texts.marked(({ text, outcome }) => text.toLowerCase().includes(word) || outcome.includes(word))
    const isOnPath = (position: number): boolean => byPath[texts.keyOf(columns.pathAt(position, at), columns.outcomeAt(position, at))] === 1
    const hasName = (one: number): boolean => (names.profileName(one) ?? '').toLowerCase().includes(word)
    const byName = this.#words.get(`name ${word}`, () => new KnownVerdicts(index.run.compiled.population.count, hasName)).asTest(nameCost)
    const hasId = (position: number): boolean => this.#hasId(index.instances[position] as number, word)
    const byId = this.#words.get(`id ${word}`, () => new KnownVerdicts(index.instances.length, hasId)).asTest(identifierCost)
    const profileAt = (position: number): number => profile[index.instances[position] as number] as number
    return {
      cost: (position) => (isOnPath(position) ? 1 : byId.cost(position) + byName.cost(profileAt(position))),
      passes: (position) => isOnPath(position) || byId.passes(position) || byName.passes(profileAt(position)),
    }
  }

  #hasId(instance: number, word: string): boolean {
    return this.names.instanceId(instance).toLowerCase().includes(word) || (this.names.key(instance) ?? '').toLowerCase().includes(word)
  }
}
