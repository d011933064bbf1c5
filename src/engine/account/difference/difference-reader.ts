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

const mostComparisons = 2

interface Standing {
  readonly comparison: RunComparison
  reader: ComparisonReader | null
}

/**
 * A run as one of two that are compared: the other one, A, is asked for its fingerprint part by part, and this one, B, takes it in. What it
 * found stays to be asked.
 */
export class DifferenceReader {
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

  /** @param from where the part begins: 0, then what the part before said */
  fingerprint(from: number, withContents: boolean): FingerprintPart {
    return this.#fingerprinting.part(from, withContents)
  }

  /**
   * @param key what the comparison is called in later questions
   * @param part of run A; after the last one null, until there is a summary
   * @returns null where the comparison has made room for others meanwhile
   */
  compareWith(key: string, part: FingerprintPart | null): ComparisonProgress | null {
    if (part?.from === 0) this.#begin(key, part)
    const standing = this.#comparisons.get(key)
    if (!standing) return null
    const { comparison } = standing
    if (part) comparison.take(part)
    else if (!comparison.isFinished) comparison.lookForStrangers()
    if (part === null && comparison.isFinished) standing.reader ??= new ComparisonReader(comparison, this.#names)
    return { share: comparison.share, summary: standing.reader?.summary ?? null }
  }

  /** People whom the runs treat differently; null where the comparison is gone or not finished. */
  people(key: string, query: DifferenceQuery): DifferencePage | null {
    return this.#comparisons.get(key)?.reader?.people(query) ?? null
  }

  sends(key: string, query: SendChangeQuery): SendChangePage | null {
    return this.#comparisons.get(key)?.reader?.sends(query) ?? null
  }

  ofInstance(key: string, run: 'a' | 'b', position: number): DifferenceRow | null {
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
