import type { StoryMove } from '../../engine/account/views.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import type { ContextChange } from './story-lines.ts'

/** How each move that brought something changed the journey context: the newest under a key takes the place of what stood there. */
export function contextChanges(moves: readonly StoryMove[]): ReadonlyMap<StoryMove, { readonly context: ContextChange }> {
  const changes = new Map<StoryMove, { readonly context: ContextChange }>()
  let before: JsonObject = {}
  for (const move of moves) {
    if ((move.kind !== 'admitted' && move.kind !== 'left') || move.contextKey == null || move.properties === null) continue
    const after = { ...before, [move.contextKey]: move.properties }
    changes.set(move, { context: { before, after } })
    before = after
  }
  return changes
}

/** The journey context by an instant. */
export function contextAt(moves: readonly StoryMove[], at: number): JsonObject {
  const changes = contextChanges(moves.filter((move) => move.at <= at))
  return [...changes.values()].at(-1)?.context.after ?? {}
}
