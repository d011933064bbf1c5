import type { FileProblem } from '../../preload/bridge-contract.ts'

/** Nobody writes the scenario here: whom the run does not have cannot be added to it, only somebody else chosen. */
export function refusedWords({ code, message }: Pick<FileProblem, 'code' | 'message'>): string {
  return code === 'unknown-profile'
    ? 'Nobody in this run has this id. Type part of a name, id or e-mail address, and choose from the list.'
    : message
}
