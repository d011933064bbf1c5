/** The door of the expression language: what checks and steps of Adobe journeys, and the editor, need of it. */

export { type CompiledExpression, compileExpression } from './compile-expression.ts'
export { type Dialect, dialects } from './dialect.ts'
export { fieldHelp, functionHelp } from './editor-help.ts'
export { EvaluationError } from './evaluation-error.ts'
export type { ExpressionProblem } from './expression-problem.ts'
export { type JourneyProperty, journeyProperties, journeyPropertiesNode } from './journey-properties.ts'
export { type ExpressionMoment, FetchFailure } from './moment.ts'
export { eventNodeNames, qualificationFields, qualificationNodeName } from './node-names.ts'
export { type ExpressionScope, type FieldShape, platformSource } from './scope.ts'
export type { ExpressionType } from './values/expression-type.ts'
export { DateOnly, DateTime, DateTimeOnly, Duration, type Value } from './values/value.ts'
export { valueToJson } from './values/value-to-json.ts'
