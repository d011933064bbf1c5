import type { StoryMove } from '../../engine/account/views.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { outcomeSentence, type Sentence } from './outcome-sentence.ts'
import { exitRuleName } from './send-origin.ts'

/** How an instance ended: the outcome, of an exit with its rule and the event that set it off. */
export function endSentence({ outcome, exitRule, event }: Extract<StoryMove, { kind: 'ended' }>, journey: Journey): Sentence {
  const { strong, rest } = outcomeSentence(outcome)
  if (exitRule === null) return { strong, rest }
  const by = `by the exit rule ${exitRuleName(exitRule, journey)}`
  return { strong, rest: event === null ? by : `${by}, as ${event} came` }
}
