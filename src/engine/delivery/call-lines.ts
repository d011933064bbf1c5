import type { DataSource } from '../model/data-source.ts'
import type { Destination } from '../model/workspace.ts'
import { type Answers, acceptsAnything } from './answers.ts'
import type { Callable } from './call-plan.ts'
import { type DestinationCaps, destinationCaps } from './caps.ts'
import { answersOf, knowsRequests } from './destination-answers.ts'

/** What a call meets: the caps, then the answers. Both remember the calls of the whole run, so that these come in order of time. */
export interface CallLine {
  readonly answers: Answers
  readonly caps: DestinationCaps | null
  /** Whether requests may be answered otherwise than the call that they belong to. */
  readonly knowsRequests: boolean
}

/** Where the calls of one run go; an entry for each that does not accept everything at once, without limit. */
export class CallLines {
  readonly toDestination: ReadonlyMap<string, CallLine>
  readonly toDataSource: ReadonlyMap<string, CallLine>

  /** @param clockStart ms since 1970 */
  constructor({ destinations, dataSources, caps }: Callable, clockStart: number) {
    const limits = destinationCaps(caps)
    const linesTo = (called: readonly (Destination | DataSource)[]): ReadonlyMap<string, CallLine> => {
      const asked = called.filter(({ id, responses }) => responses !== undefined || limits.has(id))
      return new Map(
        asked.map(({ id, responses }) => {
          const answers = responses ? answersOf(responses, clockStart) : () => acceptsAnything
          return [id, { answers, caps: limits.get(id) ?? null, knowsRequests: responses !== undefined && knowsRequests(responses) }]
        }),
      )
    }
    this.toDestination = linesTo(destinations)
    this.toDataSource = linesTo(dataSources)
  }
}
