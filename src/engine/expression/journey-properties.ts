import type { ScalarType } from './values/expression-type.ts'

/** The name that the node has in expressions: `@{JourneyProperties.externalKey}` or `#{JourneyProperties.externalKey}`. [inferred: the documents list the fields alone] */
export const journeyPropertiesNode = 'JourneyProperties'

/** What the product says about journey and instance. Source: reference section 12.5. */
export const journeyProperties = {
  journeyUID: 'string',
  journeyVersionUID: 'string',
  journeyVersionName: 'string',
  journeyVersionDescription: 'string',
  journeyVersion: 'string',
  instanceUID: 'string',
  externalKey: 'string',
  organizationId: 'string',
  sandboxName: 'string',
  profileId: 'string',
  namespace: 'string',
  currentNodeId: 'string',
  currentNodeName: 'string',
  previousNodeId: 'string',
  previousNodeName: 'string',
  lastNodeUIDInError: 'string',
  lastNodeNameInError: 'string',
  lastNodeTypeInError: 'string',
  lastErrorCode: 'string',
  lastExecutedActionErrorCode: 'string',
  lastDataFetchErrorCode: 'string',
  lastActionExecutionElapsedTime: 'integer',
  lastDataFetchElapsedTime: 'integer',
} as const satisfies Readonly<Record<string, ScalarType>>

export type JourneyProperty = keyof typeof journeyProperties
