import { isAbsolute, relative, sep } from 'node:path'
import type { FileProblem } from '../../engine/model/file-problem.ts'

/** A path as a person in the folder would write it: relative with forward slashes where it lies inside, absolute otherwise. */
export function pathFrom(folder: string, path: string): string {
  const way = relative(folder, path)
  const isInside = way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
  return isInside ? way.split(sep).join('/') : path
}

/** The problems with their files named as seen from the folder. */
export function namedFrom(folder: string, problems: readonly FileProblem[]): FileProblem[] {
  return problems.map((problem) => ({ ...problem, file: pathFrom(folder, problem.file) }))
}
