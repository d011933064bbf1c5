import { expect } from 'vitest'
import type { RunOrder } from '../../../src/engine/run/run.ts'
import { type Given, readerOf, scenarioOf } from '../run/rehearse.ts'

export type Fields = Readonly<Record<string, unknown>>

/** A step event with its time; what is not in the record is undefined. */
export type StepEvent = Fields & { readonly timestamp: string }

export interface ServiceEvent {
  readonly profile?: { readonly ID: string }
  readonly serviceEvents: { readonly segmentExportJob?: { readonly ID: string } }
}

export interface Told {
  readonly _id: string
  readonly timestamp: string
  readonly eventType: string
  readonly _experience: { readonly journeyOrchestration: { readonly stepEvents: Fields } & Partial<ServiceEvent> }
}

export function lines(given: Given, order: RunOrder = 'profile'): string[] {
  return [...readerOf(scenarioOf(given), order).stepEventLines()]
}

export function records(given: Given): Told[] {
  return lines(given).map((line) => JSON.parse(line) as Told)
}

export function stepEvents(given: Given): StepEvent[] {
  const told = records(given).filter(({ eventType }) => eventType === 'journeyOrchestration.stepEvents')
  for (const { _experience } of told) expect(strangersAmong(_experience.journeyOrchestration.stepEvents)).toEqual([])
  return told.map(({ timestamp, _experience }) => ({ timestamp, ..._experience.journeyOrchestration.stepEvents }))
}

export function serviceEvents(given: Given): ServiceEvent[] {
  const told = records(given).filter(({ eventType }) => eventType === 'journeyOrchestration.serviceEvents')
  return told.map(({ _experience }) => _experience.journeyOrchestration as ServiceEvent)
}

/** Fields of the product's list, by their types in its schema. Source: reference section 14. */
const fieldsByType: Readonly<Record<string, string>> = {
  string: `instanceID externalKey profileID profileNamespace instanceType journeyID journeyVersionID journeyVersionName journeyVersion
    nodeID nodeName nodeType stepID stepName stepType stepStatus eventID eventName parentStepID parentStepName parentNodeID parentNodeType
    parentNodeName parentTransitionID parentTransitionName parentTransitionType batchExternalKey batchInstanceID exportJobID exportSegmentID
    origSegmentQualificationStatus segmentQualificationStatus origTimestamp actionID actionName actionType actionExecutionError
    actionExecutionErrorCode actionExecutionOriginError actionExecutionOriginCode fetchTypeInError fetchError fetchErrorCode
    originJumpJourneyID originJumpJourneyVersionID originJumpJourneyInstanceID previousJumpJourneyID previousJumpJourneyVersionID
    previousJumpJourneyInstanceID reactionActionID reactionInteractionType`,
  boolean: `inTest entrance reentrance instanceEnded journeyNodeProcessed isExternalEvent eventProcessed batchToUnitary
    isReadSegmentTriggerStartEvent hasSegmentQualificationDelta actionParameterized fromSegmentTrigger`,
  number: 'processingTime batchRecurrenceIndex actionExecutionTime',
}

/** Fields that the list does not have, or has with another type. */
function strangersAmong(fields: Fields): string[] {
  const isListed = (name: string, value: unknown) => fieldsByType[typeof value]?.split(/\s+/).includes(name)
  return Object.entries(fields).flatMap(([name, value]) => (isListed(name, value) ? [] : [`${name}: ${JSON.stringify(value)}`]))
}

/** Some fields of a record, those that are there. */
export function fieldsOf(event: StepEvent, ...names: string[]): Fields {
  return Object.fromEntries(Object.entries(event).filter(([name]) => names.includes(name)))
}
