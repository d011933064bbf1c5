import type { VersionCounts } from '../../engine/account/views.ts'
import type { CanvasCard } from './journey-to-canvas.ts'
import { leftBy } from './way-counts.ts'

export interface CardCount {
  readonly word: string
  /** null before a run. */
  readonly count: number | null
}

/**
 * The numbers at the foot of a card. Of a step: who entered, who is inside, what was sent, and who ended there instead of leaving: by an exit
 * rule, a lifetime, a merge, an end from outside, or trouble.
 */
export function cardCounts(card: CanvasCard, version: VersionCounts | null): readonly CardCount[] {
  const step = card.step === null ? undefined : version?.counts.steps[card.step]
  const known = (count: number | undefined): number | null => (version === null ? null : (count ?? 0))
  const entered = { word: 'entered', count: known(step?.entered) }
  const inside = { word: 'inside', count: known(step?.waiting) }
  const sent = { word: 'sent', count: known(step?.sends) }
  const ended = { word: 'ended', count: known(version?.ended[card.step ?? '']) }
  switch (card.type) {
    case 'event':
    case 'segment-qualification':
    case 'segment-trigger':
      return card.isStart ? [entered, { word: 'refused', count: version?.counts.refused ?? null }] : [entered, inside, ended]
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
      return [{ word: '', count: endedHere(card, version) }]
  }
}

function endedHere(card: CanvasCard, version: VersionCounts | null): number | null {
  if (version === null) return null
  if (card.endsWay !== null) return leftBy(version, card.endsWay)
  return card.step === null ? 0 : (version.counts.steps[card.step]?.entered ?? 0)
}
