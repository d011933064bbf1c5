import type { FileProblem } from '../../engine/model/file-problem.ts'
import type { Decoded, Problem } from '../../engine/model/problem.ts'
import type { JsonFiles } from '../files/json-files.ts'

/** A document of a file with what is to be said about it: null when it could not be understood. */
export interface LoadedDocument<T> {
  readonly value: T | null
  readonly problems: readonly FileProblem[]
}

/** Reads and decodes a document of one kind. */
export async function loadDocument<T>(files: JsonFiles, path: string, decode: (value: unknown) => Decoded<T>): Promise<LoadedDocument<T>> {
  const read = await files.read(path)
  if (!read.ok) return { value: null, problems: read.problems }
  const decoded = decode(read.value)
  return decoded.ok
    ? { value: decoded.value, problems: inFile(path, decoded.warnings) }
    : { value: null, problems: inFile(path, decoded.problems) }
}

/** Problems of a document as problems of its file; of a document inside a file, at `pointer`. */
export function inFile(file: string, problems: readonly Problem[], pointer = ''): FileProblem[] {
  return problems.map((problem) => ({ ...problem, file, pointer: `${pointer}${problem.pointer}` }))
}

export function hasErrors(problems: readonly FileProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error')
}

/** Each problem once: a file that several others refer to is found wanting once. File by file, otherwise in the order found. */
export function gathered(problems: readonly FileProblem[]): FileProblem[] {
  const once = new Map(problems.map((problem) => [JSON.stringify([problem.file, problem.pointer, problem.code, problem.message]), problem]))
  const byFile = new Map<string, FileProblem[]>()
  for (const problem of once.values()) {
    const ofFile = byFile.get(problem.file)
    if (ofFile) ofFile.push(problem)
    else byFile.set(problem.file, [problem])
  }
  return [...byFile.values()].flat()
}

/** Adds problems to a list. A loop: a file may have more problems than a call can have arguments. */
export function addAll(problems: FileProblem[], more: Iterable<FileProblem>): void {
  for (const problem of more) problems.push(problem)
}
