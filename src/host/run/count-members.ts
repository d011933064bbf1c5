import { setImmediate as nextTurn } from 'node:timers/promises'
import { compileRun, MemberCounter } from '../../engine/index.ts'
import { namedFrom } from '../files/named-from.ts'
import { faultSentence } from './fault-sentence.ts'
import { loadAsked } from './load-asked.ts'
import type { CountEnding, CountRequest } from './run-requests.ts'

/** Some ten milliseconds of work. */
const profilesPerSlice = 2_000

/** Counts the members of a segment in the population of a scenario, in slices between which the thread hears that nobody wants it any more. */
export async function countMembers(
  { segment, ...request }: CountRequest,
  isCancelled: () => boolean,
  onShare: (share: number) => void,
): Promise<CountEnding> {
  try {
    const loaded = await loadAsked(request, isCancelled, () => undefined)
    if (isCancelled()) return { kind: 'cancelled' }
    if (!loaded.ok) return { kind: 'refused', problems: namedFrom(request.folder, loaded.problems) }
    const { scenario } = loaded
    const compiled = compileRun(
      request.seed === undefined ? scenario : { ...scenario, document: { ...scenario.document, seed: request.seed } },
    )
    const counter = new MemberCounter(compiled, segment)
    while (counter.countOn(profilesPerSlice)) {
      onShare(counter.share)
      await nextTurn()
      if (isCancelled()) return { kind: 'cancelled' }
    }
    return { kind: 'counted', ...counter.count }
  } catch (failure) {
    return { kind: 'fault', message: faultSentence(failure) }
  }
}
