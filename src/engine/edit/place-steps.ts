import { journeySchema } from '../model/journey.ts'
import { isJsonObject } from '../model/json-value.ts'
import { withoutKey, withValueAt } from './document-path.ts'
import type { JourneyDocument } from './journey-document.ts'

/** Where the upper left corner of a step's card stands on the canvas, px. */
export interface CanvasPlace {
  readonly x: number
  readonly y: number
}

/**
 * Writes where cards stand, in whole px; places never change a result (C 1). Those of steps that are not named stay as they are, and what is
 * no step of the journey gets none.
 */
export function placeSteps(document: JourneyDocument, places: Readonly<Record<string, CanvasPlace>>): JourneyDocument {
  const steps = isJsonObject(document.steps) ? Object.keys(document.steps) : []
  return steps.reduce((placed: JourneyDocument, step) => {
    const place = Object.hasOwn(places, step) ? places[step] : undefined
    if (place === undefined) return placed
    const now = { x: Math.round(place.x), y: Math.round(place.y) }
    const layout = isJsonObject(placed.layout) ? placed.layout : {}
    const before = Object.hasOwn(layout, step) ? layout[step] : undefined
    const isThere = isJsonObject(before) && before.x === now.x && before.y === now.y
    return isThere ? placed : withValueAt(placed, ['layout', step], now, journeySchema)
  }, document)
}

/** Lets the canvas place all cards by itself again. */
export const withoutPlaces = (document: JourneyDocument): JourneyDocument => withoutKey(document, 'layout')
