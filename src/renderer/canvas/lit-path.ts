import type { Outcome } from '../../engine/account/result.ts'
import type { InstanceStory, StoryMove } from '../../engine/account/views.ts'
import { type CanvasModel, edgeId } from './journey-to-canvas.ts'

export interface LitPath {
  /** By id of the card: how often the instance was there. */
  readonly cards: ReadonlyMap<string, number>
  /** By id of the edge, those that lead back to their own step among them: how often it went along. */
  readonly edges: ReadonlyMap<string, number>
  /** The card where it is, or was when it ended. */
  readonly here: string | null
  /** null while it is inside. */
  readonly outcome: Outcome | null
}

export const nothingLit: LitPath = { cards: new Map(), edges: new Map(), here: null, outcome: null }

/** How many of its moves an instance had made by an instant: what is lit changes only with this. */
export function movesBy(story: InstanceStory, at: number): number {
  const later = story.moves.findIndex((move) => move.at > at)
  return later < 0 ? story.moves.length : later
}

/** The part of the canvas that an instance has walked with these moves, and where that has brought it. */
export function litPath(moves: readonly StoryMove[], model: CanvasModel): LitPath {
  const cards = new Map<string, number>()
  const edges = new Map<string, number>()
  const targetOf = new Map(model.edges.map((edge) => [edge.id, edge.to]))
  // Steps with a card of their own; an end has one for each way that leads to it.
  const steps = new Set(model.cards.filter(({ endsWay }) => endsWay === null).map(({ id }) => id))
  let here: string | null = null
  let outcome: Outcome | null = null
  const visit = (card: string) => {
    count(cards, card)
    here = card
  }
  for (const move of moves) {
    switch (move.kind) {
      case 'entered':
        if (steps.has(move.step)) visit(move.step)
        break
      case 'left': {
        const edge = edgeId(move)
        const target = targetOf.get(edge)
        count(edges, edge)
        if (target !== undefined && !steps.has(target)) visit(target)
        break
      }
      case 'ended':
        outcome = move.outcome
        break
      case 'admitted':
      case 'sent':
      case 'ignored':
        break
    }
  }
  return { cards, edges, here, outcome }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
