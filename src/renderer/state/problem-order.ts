import type { FileProblem } from '../../preload/bridge-contract.ts'

/** What has to be mended before anything can run. */
export const errorsOf = (problems: readonly FileProblem[]): readonly FileProblem[] =>
  problems.filter(({ severity }) => severity === 'error')

/** What keeps nothing from running. */
export const warningsOf = (problems: readonly FileProblem[]): readonly FileProblem[] =>
  problems.filter(({ severity }) => severity !== 'error')

/** Errors before warnings, each in their own order. */
export function errorsFirst(problems: readonly FileProblem[]): readonly FileProblem[] {
  return [...errorsOf(problems), ...warningsOf(problems)]
}

/** The problems of the workspace, and before them those of the scenario that could not run, as long as that is shown. */
export function standingProblems(ofWorkspace: readonly FileProblem[], ofRefused: readonly FileProblem[]): readonly FileProblem[] {
  if (ofRefused.length === 0) return errorsFirst(ofWorkspace)
  const isKnown = (problem: FileProblem) =>
    ofWorkspace.some(({ file, pointer, code }) => file === problem.file && pointer === problem.pointer && code === problem.code)
  return errorsFirst([...ofRefused.filter((problem) => !isKnown(problem)), ...ofWorkspace])
}
