import type { SendDetail } from '../../engine/account/views.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import { destinationName } from '../canvas/step-words.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { sendOrigin } from '../inspector/send-origin.ts'
import { deliveryInWords } from '../sends/delivery-in-words.ts'

export interface ComparedFact {
  readonly name: string
  readonly first: string
  readonly second: string
  /** Any two sends differ in it. */
  readonly isQuiet: boolean
  /** What is to be said about it. */
  readonly note?: string
}

const nothing = 'none'

/** What is known of two sends beside their documents. */
export function comparedFacts(
  first: SendDetail,
  second: SendDetail,
  journey: Journey,
  destinations: readonly Destination[],
): readonly ComparedFact[] {
  const fact = (name: string, of: (send: SendDetail) => string, isQuiet = false): ComparedFact => ({
    ...{ name, first: of(first), second: of(second), isQuiet },
  })
  const facts = [
    fact('Sent', ({ row }) => formatDayAndTime(row.at), true),
    fact('Profile', ({ row }) => row.profileName ?? row.profile, true),
    fact('Instance', ({ row }) => row.instance, true),
    fact('Event', ({ row }) => row.eventName),
    fact('From', ({ row }) => sendOrigin(row, journey)),
    fact('Path', ({ result }) => result.path),
    fact('Destination', ({ row }) => destinationName(row.destination, destinations)),
    fact('Action', ({ result }) => result.action ?? nothing),
    fact('Status', ({ result }) => [result.status, deliveryInWords(result)].filter(Boolean).join(' ')),
    fact('Answers', ({ result }) => result.attempts.map(({ status }) => status).join(', ') || nothing),
    fact('Error', ({ result }) => (result.error === null ? nothing : `${result.error.code}: ${result.error.message}`)),
    fact('Changed', ({ result }) => result.changes?.map(({ field, change }) => `${field} ${change}`).join(', ') ?? nothing),
  ]
  return facts.filter(({ first, second }) => first !== nothing || second !== nothing)
}
