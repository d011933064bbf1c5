import type { InstanceStory } from '../../engine/account/views.ts'
import { type CanvasModel, edgeId } from './journey-to-canvas.ts'

export interface LitPath {
  /** Ids of cards. */
  readonly cards: ReadonlySet<string>
  /** Ids of edges. */
  readonly edges: ReadonlySet<string>
}

export const nothingLit: LitPath = { cards: new Set(), edges: new Set() }

/** The part of the canvas that an instance has walked by an instant. */
export function litPath(story: InstanceStory | null, at: number, model: CanvasModel): LitPath {
  if (story === null) return nothingLit
  const cards = new Set<string>()
  const edges = new Set<string>()
  for (const move of story.moves) {
    if (move.at > at) break
    if (move.kind === 'entered') cards.add(move.step)
    if (move.kind === 'left') edges.add(edgeId(move))
  }
  for (const edge of model.edges) if (edges.has(edge.id)) cards.add(edge.to)
  return { cards, edges }
}
