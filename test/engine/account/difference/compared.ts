import { DifferenceReader } from '../../../../src/engine/account/difference/difference-reader.ts'
import type { ComparisonSummary } from '../../../../src/engine/account/difference/difference-views.ts'
import type { PartSize } from '../../../../src/engine/account/difference/fingerprint-reader.ts'
import type { FingerprintPart } from '../../../../src/engine/account/difference/run-fingerprint.ts'
import { differenceQuestions } from '../../../../src/engine/account/questions/difference-questions.ts'
import { type Given, readerOf, scenarioOf } from '../../run/rehearse.ts'

type Reader = ReturnType<typeof readerOf>

const all = { offset: 0, limit: 10_000 }

/** The questions about differences, of runs whose fingerprint comes in parts as small as the test likes. */
export function differencesOf(reader: Reader, size?: PartSize): DifferenceReader {
  return new DifferenceReader(reader.index, reader.names, (row) => reader.readers.sends.content(row), size)
}

/** Run B compared with run A, part by part as threads do it: what crosses between them is cloned. */
export function compared(a: Reader, b: Reader, { size, contents = true }: { size?: PartSize; contents?: boolean } = {}) {
  const one = differencesOf(a, size)
  const other = differenceQuestions(b)
  for (let from: number | null = 0; from !== null; ) {
    const part: FingerprintPart = structuredClone(one.fingerprint(from, contents))
    other.compareWith('test', part)
    from = part.next
  }
  let summary: ComparisonSummary | undefined | null = null
  while (summary === null) summary = other.compareWith('test', null)?.summary
  if (!summary) throw new Error('the comparison is gone')
  return {
    summary,
    people: other.differences('test', all)?.rows ?? [],
    sends: other.sendChanges('test', all)?.rows ?? [],
    reader: other,
  }
}

export const comparedScenarios = (a: Given, b: Given) => compared(readerOf(scenarioOf(a)), readerOf(scenarioOf(b)))
