import type { IgnoredReason, RefusalReason } from '../../engine/account/result.ts'

type Reason = RefusalReason | IgnoredReason

/** Why an event did not let a profile in, or did not move an instance, in plain words. Reasons are those of contract section 7. */
const words: Readonly<Record<Reason, string>> = {
  'not-accepting-entries': 'The journey was not accepting entries then',
  'filtered:property': 'A property did not match the filter',
  'filtered:condition': 'The condition of the step did not hold',
  'behavior-mismatch': 'It was the other kind of change than the step listens for',
  'filtered:audience': 'The profile was not in the audience',
  'no-namespace-identity': 'The profile has no identity in the namespace of the journey',
  'excluded-by-version': 'The profile entered an earlier version, whose profiles are kept out',
  'already-entered': 'The profile had entered before, and may enter only once',
  'missing-identifier': 'The event lacks the property that tells entries apart',
  'identifier-too-long': 'The value that tells entries apart is too long',
  'already-active': 'The profile was still inside',
  'reentrance-not-allowed': 'Entering again is not allowed',
  'reentrance-wait': 'It came too soon after the last entry',
  'instance-cap': 'The profile was inside as often as is allowed',
  'no-instance': 'The profile was not inside any more, or not yet',
  'not-listening': 'The step where the profile was does not listen for this event',
  'identifier-missing': 'The event lacks the identifier of the entry',
  'identifier-mismatch': 'The event carries another identifier than the entry',
  'loop-cap': 'The loop was passed as often as is allowed',
  'duplicate-message': 'An event with this message id came less than 24 hours before',
  'rate-limited': 'The profile sent more events than are taken at a time',
  oversized: 'The event is larger than is taken',
}

export function reasonInWords(reason: Reason): string {
  return words[reason]
}
