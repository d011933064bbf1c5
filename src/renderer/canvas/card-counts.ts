import type { JourneyCounts, StepCounts } from '../../engine/account/result.ts'
import type { CanvasCard } from './journey-to-canvas.ts'
import { leftBy } from './way-counts.ts'

export interface CardCount {
  readonly word: string
  /** null before a run. */
  readonly count: number | null
}

type LeftBySteps = Readonly<Record<string, number>> | null

/**
 * The numbers at the foot of a card. Of a step: who entered, who is inside, what was sent, and who ended there instead of leaving: by an exit
 * rule, a lifetime, a merge, an end from outside, or trouble.
 */
export function cardCounts(card: CanvasCard, counts: JourneyCounts | null, left: LeftBySteps): readonly CardCount[] {
  const step = card.step === null ? undefined : counts?.steps[card.step]
  const known = (count: number | undefined): number | null => (counts === null ? null : (count ?? 0))
  const entered = { word: 'entered', count: known(step?.entered) }
  const inside = { word: 'inside', count: known(step?.waiting) }
  const sent = { word: 'sent', count: known(step?.sends) }
  const ended = { word: 'ended', count: counts === null ? null : endedInside(card, step, left) }
  switch (card.type) {
    case 'event':
    case 'segment-qualification':
    case 'segment-trigger':
      return card.isStart ? [entered, { word: 'refused', count: counts?.refused ?? null }] : [entered, inside, ended]
    case 'hold-until':
    case 'wait':
    case 'reaction':
      return [entered, inside, ended]
    case 'condition':
    case 'random-split':
    case 'update-profile':
    case 'jump':
      return [entered, ended]
    case 'send-to-destination':
      return [entered, sent, ended]
    case 'action':
      return [entered, inside, sent, ended]
    case 'end':
      return [{ word: '', count: endedHere(card, counts, left) }]
  }
}

/** Who entered the step and neither left it nor is inside. */
function endedInside(card: CanvasCard, step: StepCounts | undefined, left: LeftBySteps): number {
  if (step === undefined || card.step === null) return 0
  const byBranches = Object.values(step.branches ?? {}).reduce((sum, count) => sum + count, 0)
  return step.entered - step.waiting - byBranches - (left?.[card.step] ?? 0)
}

function endedHere(card: CanvasCard, counts: JourneyCounts | null, left: LeftBySteps): number | null {
  if (counts === null) return null
  if (card.endsWay !== null) return leftBy(counts, card.endsWay, left)
  return card.step === null ? 0 : (counts.steps[card.step]?.entered ?? 0)
}
