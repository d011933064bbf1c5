import type { JourneyCounts } from '../../engine/account/result.ts'
import type { CanvasCard } from './journey-to-canvas.ts'
import { leftBy } from './way-counts.ts'

export interface CardCount {
  readonly word: string
  /** null before a run. */
  readonly count: number | null
}

/** The numbers at the foot of a card. */
export function cardCounts(
  card: CanvasCard,
  counts: JourneyCounts | null,
  left: Readonly<Record<string, number>> | null,
): readonly CardCount[] {
  const step = card.step === null ? undefined : counts?.steps[card.step]
  const entered = counts === null ? null : (step?.entered ?? 0)
  const listening = [
    { word: 'entered', count: entered },
    { word: 'inside', count: counts === null ? null : (step?.waiting ?? 0) },
  ]
  switch (card.type) {
    case 'event':
    case 'segment-qualification':
    case 'segment-trigger':
      return card.isStart
        ? [
            { word: 'entered', count: entered },
            { word: 'refused', count: counts?.refused ?? null },
          ]
        : listening
    case 'hold-until':
    case 'wait':
    case 'reaction':
      return listening
    case 'condition':
    case 'random-split':
    case 'update-profile':
    case 'jump':
      return [{ word: 'entered', count: entered }]
    case 'send-to-destination':
    case 'action':
      return [
        { word: 'entered', count: entered },
        { word: 'sent', count: counts === null ? null : (step?.sends ?? 0) },
      ]
    case 'end':
      return [{ word: '', count: endedHere(card, counts, left) }]
  }
}

function endedHere(card: CanvasCard, counts: JourneyCounts | null, left: Readonly<Record<string, number>> | null): number | null {
  if (counts === null) return null
  if (card.endsWay !== null) return leftBy(counts, card.endsWay, left)
  return card.step === null ? 0 : (counts.steps[card.step]?.entered ?? 0)
}
