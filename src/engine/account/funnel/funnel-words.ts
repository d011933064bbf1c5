import type { RunNames } from '../run-names.ts'
import type { StoryReaders } from '../story.ts'
import { Few } from '../tables/few.ts'
import { KnownVerdicts } from '../tables/known-verdicts.ts'
import type { CostlyTest } from '../tables/row-test.ts'
import { searchedWords } from '../tables/searched-words.ts'

/** What making the texts of a row costs in tests on columns. */
const textCost = 200
const wordsRemembered = 6

/** Finds entries and instances of a funnel by words of whom they are of. */
export class FunnelWords {
  readonly #words = new Few<KnownVerdicts>(wordsRemembered)

  constructor(
    readonly readers: StoryReaders,
    readonly names: RunNames,
  ) {}

  /** @param of what the positions are those of: the run's discards or its instances, in trace order */
  tests(of: 'discard' | 'instance', search: string | undefined): CostlyTest[] {
    const { discards, instances } = this.readers.index
    const [count, textAt] =
      of === 'discard'
        ? [discards.length, (at: number) => this.#discardText(at)]
        : [instances.length, (at: number) => this.#instanceText(at)]
    return searchedWords(search).map((word) => {
      const hasWord = (position: number): boolean => textAt(position).toLowerCase().includes(word)
      return this.#words.get(`${of} ${word}`, () => new KnownVerdicts(count, hasWord)).asTest(textCost)
    })
  }

  #discardText(position: number): string {
    const { index, discards } = this.readers
    const row = discards.plainRow(index.discards[position] as number, position)
    return `${row.profile} ${row.profileName ?? ''} ${row.instance ?? ''} ${row.event} ${row.messageId}`
  }

  #instanceText(position: number): string {
    const { index } = this.readers
    const instance = index.instances[position] as number
    const profile = index.run.state.instances.profile[instance] as number
    return `${this.names.instanceId(instance)} ${this.names.key(instance) ?? ''} ${this.names.profileName(profile) ?? ''}`
  }
}
