import type { Outcome } from '../../engine/account/result.ts'

export interface Sentence {
  readonly strong: string
  readonly rest: string
}

const sentences: Readonly<Record<Outcome, Sentence>> = {
  completed: { strong: 'Completed', rest: 'the journey' },
  exited: { strong: 'Exited', rest: 'by an exit rule' },
  expired: { strong: 'Expired', rest: 'after the longest stay that is allowed' },
  'timed-out': { strong: 'Timed out', rest: 'after the longest stay that is allowed' },
  stopped: { strong: 'Stopped', rest: 'with the journey' },
  archived: { strong: 'Ended', rest: 'as its version was archived' },
  merged: { strong: 'Ended', rest: 'as the profile was merged into another' },
  failed: { strong: 'Failed', rest: 'without another way to go' },
  waiting: { strong: 'Waiting', rest: 'at the end of the rehearsal' },
}

export function outcomeSentence(outcome: Outcome): Sentence {
  return sentences[outcome]
}
