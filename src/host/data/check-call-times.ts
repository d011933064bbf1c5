import type { RecordedCalls } from '../../engine/inputs/recorded-calls.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import type { ScenarioDocument } from '../../engine/model/scenario.ts'
import { counted } from '../../engine/model/wording.ts'
import { parseAbsoluteInstant, parseInstant } from '../../engine/time/instant.ts'
import { problemWithFile } from '../files/file-failure.ts'
import type { CallFile } from './read-recording.ts'

/** What was recorded lies between the ends of the clock (contract section 5); one warning for all of a file, at the first. */
export function checkCallTimes({ clock }: ScenarioDocument, calls: RecordedCalls, files: readonly CallFile[]): FileProblem[] {
  const start = parseAbsoluteInstant(clock.start) ?? Number.NEGATIVE_INFINITY
  const end = parseInstant(clock.end, start) ?? Number.POSITIVE_INFINITY
  return files.flatMap(({ path, firstCall }, place) => {
    const past = files[place + 1]?.firstCall ?? calls.count
    const early = new Outliers()
    const late = new Outliers()
    for (let call = firstCall; call < past; call++) {
      if (calls.at(call) < start) early.add(calls.line(call))
      else if (calls.at(call) > end) late.add(calls.line(call))
    }
    return [
      ...early.warning(path, 'before-the-start', 'This call is before the start of the clock'),
      ...late.warning(path, 'after-the-end', 'This call is after the end of the clock and never handled'),
    ]
  })
}

class Outliers {
  #first = 0
  #count = 0

  add(line: number): void {
    if (this.#count === 0) this.#first = line
    this.#count += 1
  }

  warning(file: string, code: 'before-the-start' | 'after-the-end', message: string): FileProblem[] {
    if (this.#count === 0) return []
    const others = this.#count === 1 ? '' : `; so it is with ${counted(this.#count - 1, 'other call')} of the file`
    return [{ ...problemWithFile(file, code, `${message}${others}.`), pointer: String(this.#first), severity: 'warning' }]
  }
}
