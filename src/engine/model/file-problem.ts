import type { Problem } from './problem.ts'

/**
 * A problem with the file that it was found in. Its pointer is an RFC 6901 pointer, "line:column" for broken JSON, or '' for the file as
 * a whole; in a file of recorded calls the line, followed by the pointer into its call. Source of the rule: contract section 6.
 */
export interface FileProblem extends Problem {
  /** Path relative to the workspace folder (on the command line to the current folder) where it lies inside, absolute otherwise. */
  readonly file: string
}
