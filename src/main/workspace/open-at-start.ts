import type { OpenAnswer } from '../../preload/bridge-contract.ts'

/**
 * Opens the first of the candidates that can be opened.
 * @param candidates paths, the most wanted first; the last one is the sample that comes with the app
 * @returns what was refused on the way, the most wanted first
 */
export async function openAtStart(
  candidates: readonly string[],
  open: (path: string) => Promise<OpenAnswer>,
): Promise<readonly OpenAnswer[]> {
  const refused: OpenAnswer[] = []
  for (const candidate of candidates) {
    const answer = await open(candidate)
    if (answer.kind === 'opened') break
    refused.push(answer)
  }
  return refused
}
