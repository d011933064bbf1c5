import type { TraceIndex } from '../../trace/trace-index.ts'
import type { RunNames } from '../run-names.ts'
import { ComparisonReader } from './comparison-reader.ts'
import type {
  ComparisonProgress,
  DifferencePage,
  DifferenceQuery,
  DifferenceRow,
  SendChangePage,
  SendChangeQuery,
} from './difference-views.ts'
import { type ContentOf, FingerprintReader, type PartSize } from './fingerprint-reader.ts'
import { RunComparison } from './run-comparison.ts'
import type { FingerprintPart } from './run-fingerprint.ts'

/** How a run differs from another one. */
export interface DifferenceQuestions {
  /**
   * What the run is known by when another one is compared with it, part by part.
   * @param from where the part begins: 0, then what the part before said
   * @param withContents also what is in each send; then a part holds few of them
   */
  fingerprint(from: number, withContents: boolean): FingerprintPart
  /**
   * Compares this run, B, with another one, A, of which this is a part; after the last part it is asked again with null until there is a summary.
   * @param key what the comparison is called in later questions; one run keeps two
   */
  compareWith(key: string, part: FingerprintPart | null): ComparisonProgress
  /** People whom the runs treat differently, in order of their first difference; null where the comparison is gone or not finished. */
  differences(key: string, query: DifferenceQuery): DifferencePage | null
  sendChanges(key: string, query: SendChangeQuery): SendChangePage | null
  /** Of one instance, by its position in one of the runs; null also where it does not differ. */
  differenceOf(key: string, run: 'a' | 'b', position: number): DifferenceRow | null
}

const mostComparisons = 2

interface Standing {
  readonly comparison: RunComparison
  reader: ComparisonReader | null
}

export class DifferenceReader implements DifferenceQuestions {
  readonly #index: TraceIndex
  readonly #names: RunNames
  readonly #contentOf: ContentOf
  readonly #size: PartSize | undefined
  readonly #comparisons = new Map<string, Standing>()
  #fingerprints: FingerprintReader | null = null

  /** @param size of the parts of its fingerprint */
  constructor(index: TraceIndex, names: RunNames, contentOf: ContentOf, size?: PartSize) {
    this.#index = index
    this.#size = size
    this.#names = names
    this.#contentOf = contentOf
  }

  fingerprint(from: number, withContents: boolean): FingerprintPart {
    return this.#fingerprinting.part(from, withContents)
  }

  compareWith(key: string, part: FingerprintPart | null): ComparisonProgress {
    if (part?.from === 0) this.#begin(key, part)
    const standing = this.#comparisons.get(key)
    if (!standing) throw new RangeError('a comparison that was never begun')
    const { comparison } = standing
    if (part) comparison.take(part)
    else if (!comparison.isFinished) comparison.lookForStrangers()
    if (part === null && comparison.isFinished) standing.reader ??= new ComparisonReader(comparison, this.#names)
    return { share: comparison.share, summary: standing.reader?.summary ?? null }
  }

  differences(key: string, query: DifferenceQuery): DifferencePage | null {
    return this.#comparisons.get(key)?.reader?.people(query) ?? null
  }

  sendChanges(key: string, query: SendChangeQuery): SendChangePage | null {
    return this.#comparisons.get(key)?.reader?.sends(query) ?? null
  }

  differenceOf(key: string, run: 'a' | 'b', position: number): DifferenceRow | null {
    return this.#comparisons.get(key)?.reader?.ofInstance(run, position) ?? null
  }

  #begin(key: string, part: FingerprintPart): void {
    this.#comparisons.delete(key)
    const [oldest] = this.#comparisons.keys()
    if (oldest !== undefined && this.#comparisons.size >= mostComparisons) this.#comparisons.delete(oldest)
    const comparison = new RunComparison(this.#index, this.#fingerprinting.codes, part, this.#contentOf)
    this.#comparisons.set(key, { comparison, reader: null })
  }

  get #fingerprinting(): FingerprintReader {
    this.#fingerprints ??= new FingerprintReader(this.#index, this.#contentOf, this.#size)
    return this.#fingerprints
  }
}
