import type { Journey } from '../../engine/model/journey.ts'
import type { CanvasModel } from './journey-to-canvas.ts'
import { type CanvasLayout, layOutCanvas } from './lay-out-canvas.ts'

let last: { readonly shape: string; readonly layout: CanvasLayout } | null = null

/** The layout of a journey; that of the last one where only texts are others, as they take no part in it. */
export function rememberedLayout(model: CanvasModel, journey: Journey): CanvasLayout {
  const shape = JSON.stringify([
    model.cards.map(({ id, type, endsWay }) => [id, type, endsWay]),
    model.edges.map(({ id, from, to, label }) => [id, from, to, label !== null]),
    journey.layout,
  ])
  if (last?.shape !== shape) last = { shape, layout: layOutCanvas(model, journey) }
  return last.layout
}
