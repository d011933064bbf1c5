import { checkDocumentShape } from '../../engine/model/document-shape.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import { suggestion } from '../../engine/model/nearest-name.ts'
import { type Problem, problemAt } from '../../engine/model/problem.ts'
import { isLifecycleItem, type TimelineItem } from '../../engine/model/scenario.ts'
import { inFile } from '../scenario/load-document.ts'
import { directiveNames } from './directive-names.ts'
import { findRefusals, type Refuse } from './find-refusals.ts'

/** A parsed journey, in a file of its own or inside another document. */
export interface JourneyInFile {
  readonly raw: unknown
  readonly file: string
  /** Of the journey inside its file. */
  readonly pointer: string
}

interface PlacedMapping {
  readonly mapping: JsonObject
  readonly at: readonly string[]
}

/** Mappings of journeys that the product's own mapping code, which is asked where there are directives, can never resolve (reference 9.2). */
export async function refusedMappings(journeys: readonly JourneyInFile[]): Promise<FileProblem[]> {
  const problems: FileProblem[] = []
  for (const { raw, file, pointer } of journeys) {
    if (!checkDocumentShape(raw).tooDeep) problems.push(...inFile(file, await refusals(mappingsOf(raw)), pointer))
  }
  return problems
}

/** The same of a scenario: of its journeys, and of what its timeline changes. */
export async function refusedMappingsOfScenario(
  file: string,
  timeline: readonly TimelineItem[] | undefined,
  journeys: readonly JourneyInFile[],
): Promise<FileProblem[]> {
  const edits = (timeline ?? []).flatMap((item, index) =>
    isLifecycleItem(item) && item.do === 'edit-activation' && item.set.mapping
      ? [{ mapping: item.set.mapping, at: ['timeline', String(index), 'set', 'mapping'] }]
      : [],
  )
  return [...(await refusedMappings(journeys)), ...inFile(file, await refusals(edits))]
}

/** Of the send steps and of the exit send, as far as they can be read. */
function mappingsOf(journey: unknown): PlacedMapping[] {
  if (!isJsonObject(journey)) return []
  const ofActivation = (activation: unknown, at: readonly string[]): PlacedMapping[] =>
    isJsonObject(activation) && isJsonObject(activation.mapping) ? [{ mapping: activation.mapping, at: [...at, 'mapping'] }] : []
  const ofSteps = Object.entries(isJsonObject(journey.steps) ? journey.steps : {}).flatMap(([id, step]) => {
    const activations = isJsonObject(step) && Array.isArray(step.activations) ? (step.activations as unknown[]) : []
    return activations.flatMap((activation, index) => ofActivation(activation, ['steps', id, 'activations', String(index)]))
  })
  const { exitSend } = journey
  return [...ofSteps, ...(isJsonObject(exitSend) ? ofActivation(exitSend.activation, ['exitSend', 'activation']) : [])]
}

async function refusals(mappings: readonly PlacedMapping[]): Promise<Problem[]> {
  const worthAsking = mappings.filter(({ mapping }) => hasDirective(mapping))
  if (worthAsking.length === 0) return []
  const { refusedByVendor } = await import('./vendor-mapping.ts')
  return worthAsking.flatMap((placed) => problemsOf(placed, refusedByVendor))
}

function problemsOf({ mapping, at }: PlacedMapping, refuse: Refuse): Problem[] {
  // A directive that the fields are handed to is nothing without them.
  const { __segment_internal_directive: _, ...fields } = mapping
  return findRefusals(fields, at, refuse).map(({ at: place, message, directive }) => {
    const isKnown = directive === null || directiveNames.some((name) => name === directive)
    const advice = isKnown ? '' : suggestion(directive, directiveNames)
    const sentence = /[.!?]$/.test(message) ? message : `${message}.`
    return problemAt(place, 'bad-mapping', `The product’s mapping code refuses this: ${sentence}${advice}`)
  })
}

function hasDirective(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.some(hasDirective)
  return isJsonObject(value) && Object.entries(value).some(([key, item]) => key.startsWith('@') || hasDirective(item as JsonValue))
}
