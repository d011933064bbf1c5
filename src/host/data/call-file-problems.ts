import type { FileProblem } from '../../engine/model/file-problem.ts'
import { type Problem, problemAt } from '../../engine/model/problem.ts'
import { counted, listed } from '../../engine/model/wording.ts'
import { problemWithFile } from '../files/file-failure.ts'

/** So many are told one by one: who has more has one mistake in all of them. */
const mostTold = 100

/** What is wrong with the lines of one file of recorded calls, as they are read; a place is "line", with the pointer into the call. */
export class CallFileProblems {
  readonly #file: string
  readonly #told: FileProblem[] = []
  #untold = 0
  #brokenCalls = 0
  readonly #otherTypes = new Map<string, number>()

  constructor(file: string) {
    this.#file = file
  }

  add(line: number, problems: readonly Problem[]): void {
    this.#brokenCalls += 1
    for (const problem of problems) this.#tell({ ...problem, file: this.#file, pointer: `${line}${problem.pointer}` })
  }

  /** @param column from 1 */
  addSyntax(line: number, column: number, message: string): void {
    this.#brokenCalls += 1
    const problem = problemAt([], 'json-syntax', message)
    this.#tell({ ...problem, file: this.#file, pointer: `${line}:${column}` })
  }

  leftOut(type: string): void {
    this.#otherTypes.set(type, (this.#otherTypes.get(type) ?? 0) + 1)
  }

  /** How many lines are no call that could be read. */
  get brokenCalls(): number {
    return this.#brokenCalls
  }

  get all(): readonly FileProblem[] {
    const problems = [...this.#told]
    if (this.#untold > 0) {
      const sentence = `The file has ${counted(this.#untold, 'more problem')}: mend these first.`
      problems.push(problemWithFile(this.#file, 'more-problems', sentence))
    }
    if (this.#otherTypes.size > 0) problems.push(this.#otherTypesWarning())
    return problems
  }

  #tell(problem: FileProblem): void {
    if (this.#told.length < mostTold) this.#told.push(problem)
    else this.#untold += 1
  }

  #otherTypesWarning(): FileProblem {
    const types = [...this.#otherTypes.keys()]
    const count = [...this.#otherTypes.values()].reduce((sum, some) => sum + some, 0)
    const calls = `${counted(count, 'call')} of ${types.length === 1 ? 'the type' : 'the types'} ${listed(types, 'and')}`
    const message = `${calls} ${count === 1 ? 'is' : 'are'} left out: track, identify and alias calls are read.`
    return { ...problemWithFile(this.#file, 'calls-left-out', message), severity: 'warning' }
  }
}
