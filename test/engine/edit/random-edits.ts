import fc from 'fast-check'
import { copySteps, pasteSteps } from '../../../src/engine/edit/clip.ts'
import { connectWay } from '../../../src/engine/edit/connect-way.ts'
import { withValueAt } from '../../../src/engine/edit/document-path.ts'
import { insertStep } from '../../../src/engine/edit/insert-step.ts'
import { editableJourney, type JourneyDocument } from '../../../src/engine/edit/journey-document.ts'
import { mappedAs } from '../../../src/engine/edit/mapped-kind.ts'
import { withMapped } from '../../../src/engine/edit/mapping-edits.ts'
import { placeSteps, withoutPlaces } from '../../../src/engine/edit/place-steps.ts'
import { removeSteps } from '../../../src/engine/edit/remove-steps.ts'
import type { WayId } from '../../../src/engine/edit/way-place.ts'
import { journeySchema } from '../../../src/engine/model/journey.ts'
import type { StepType } from '../../../src/engine/model/step.ts'
import { waysOut } from '../../../src/engine/model/ways-out.ts'

const types: readonly StepType[] = ['hold-until', 'wait', 'condition', 'random-split', 'send-to-destination', 'action', 'reaction', 'end']

/** What somebody may do to a journey, whatever journey it is: which step or way it is done to goes by number. */
export interface RandomEdit {
  readonly what: 'insert' | 'connect' | 'end' | 'remove' | 'paste' | 'rename' | 'empty' | 'place' | 'unplace' | 'map'
  readonly one: number
  readonly other: number
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  what: fc.constantFrom('insert', 'insert', 'insert', 'connect', 'end', 'remove', 'paste', 'rename', 'empty', 'place', 'unplace', 'map'),
  one: fc.nat(1000),
  other: fc.nat(1000),
})

export function allWays(document: JourneyDocument): WayId[] {
  const steps = Object.entries(editableJourney(document)?.journey.steps ?? {})
  return steps.flatMap(([step, one]) => waysOut(step, one).flatMap(({ label, restarts }) => (restarts ? [] : [{ step, branch: label }])))
}

/** The document after an edit; the same where it comes to nothing. */
export function edited(document: JourneyDocument, { what, one, other }: RandomEdit): JourneyDocument {
  const steps = Object.keys(editableJourney(document)?.journey.steps ?? {})
  const ways = allWays(document)
  const step = steps[one % steps.length] ?? ''
  const way = ways[other % ways.length]
  if (!way) return document
  switch (what) {
    case 'insert':
      return insertStep(document, way, types[one % types.length] ?? 'wait', one % 2 === 0 ? 'New' : null)?.document ?? document
    case 'connect':
      return connectWay(document, way, step)
    case 'end':
      return connectWay(document, way, null)
    case 'remove':
      return removeSteps(document, [step, steps[other % steps.length] ?? ''])
    case 'paste': {
      const clip = copySteps(document, [step, steps[other % steps.length] ?? '', steps[(one + 1) % steps.length] ?? ''])
      return (clip && pasteSteps(document, clip, way)?.document) ?? document
    }
    case 'rename':
      return withValueAt(document, ['steps', step, 'name'], `Name ${other}`, journeySchema)
    case 'place':
      return placeSteps(document, { [step]: { x: one, y: other } })
    case 'unplace':
      return withoutPlaces(document)
    case 'map':
      return mapped(document, other)
    case 'empty':
      return withValueAt(document, ['steps', step, 'name'], undefined, journeySchema)
  }
}

/** Something else in a field of the first activation of the first step that has one. */
function mapped(document: JourneyDocument, number: number): JourneyDocument {
  const steps = Object.entries(editableJourney(document)?.journey.steps ?? {})
  const sender = steps.find(([, step]) => step.type === 'send-to-destination' && step.activations.length > 0)?.[0]
  if (sender === undefined) return document
  const activation = ['steps', sender, 'activations', 0]
  const value = number % 4 === 0 ? undefined : mappedAs({ '@path': `$.properties.p${number}` }, number % 2 === 0 ? 'path' : 'template')
  return withMapped(document, activation, [`field-${number % 3}`], value)
}
