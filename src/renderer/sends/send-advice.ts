import type { FieldChange } from '../../engine/account/field-changes.ts'
import type { SendResult } from '../../engine/account/result.ts'

type SendError = NonNullable<SendResult['error']>

/** What of an activation an error can be about. */
export type ActivationPart = 'mapping' | 'context'

/** What to do about a send that failed. */
interface SendAdvice {
  readonly text: string
  /** The part of the activation that it is about, where it is about one. */
  readonly part?: ActivationPart
  /** The field of the payload that the error names. */
  readonly field?: string
}

/** null where nothing is known that the error does not say itself. */
export function sendAdvice({ code, message }: SendError, changes: readonly FieldChange[] = []): SendAdvice | null {
  switch (code) {
    case 'mapping-failed':
      return {
        text: 'No payload could be made of this event. Mend the mapping, or see that what it reads is in the event.',
        part: 'mapping',
      }
    case 'PAYLOAD_VALIDATION_FAILED': {
      const field = fieldIn(message)
      const text = `The check of the action refused the payload, and nobody was called. ${validationAdvice(field, changes)}`
      return { text, part: 'mapping', ...(field === null ? {} : { field }) }
    }
    case 'PAYLOAD_TOO_LARGE':
      return { text: 'Choose single properties of the context instead of all, or fewer traits.', part: 'context' }
    case 'activation-deleted':
      return { text: 'It was deleted while the instance was on its way. Whoever enters a version that has it gets it again.' }
    case 'retries-exhausted':
      return { text: 'Answers like these pass, so it was tried until the time for it was over. Nothing is wrong with the payload.' }
    case 'rejected':
      return {
        text: 'The product does not try again after such an answer. The answer below may say what it did not like.',
        part: 'mapping',
      }
    case 'capped':
      return { text: 'More was called than the cap lets through. Raise it, or spread the calls over time.' }
    case 'timed-out':
      return { text: 'Give the step a path for it, or look at why the destination takes so long.' }
    case 'not-recordable':
      return { text: 'The payload below is what the integration was given; what it makes of it shows only where it is live.' }
    case 'integration-failed':
      return { text: 'The code of the integration broke on this payload. Compare it with one that went through.', part: 'mapping' }
    case 'timeout':
    case 'function-hangs':
      return { text: 'Look for a loop without an end in the function, or for something that it waits for and that never comes.' }
    case 'out-of-memory':
      return { text: 'Let the function keep less at a time.' }
    default:
      return null
  }
}

function validationAdvice(field: string | null, changes: readonly FieldChange[]): string {
  if (field === null) return 'Map what it asks for.'
  const change = changes.find((candidate) => candidate.field === field)
  return change === undefined ? `Map ${field} to something that this event holds.` : `Mend the mapping of ${field}: ${change.reason}`
}

/** The field that the package's check names: "The root value is missing the required field 'name'.", "email must be a string but it was a number." */
function fieldIn(message: string): string | null {
  const named = /required (?:field|property) '([^']+)'/.exec(message)?.[1]
  return named ?? /^(?:The value at )?\.?([\w.[\]-]+) (?:must|should|is)\b/.exec(message)?.[1] ?? null
}
