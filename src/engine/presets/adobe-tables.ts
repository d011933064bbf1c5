import type { Dialect } from '../expression/dialect.ts'
import { adobeAssumptions } from './adobe-assumptions.ts'
import { adobeJourneyLimits } from './adobe-journey-limits.ts'
import { adobeSegmentLimits } from './adobe-segment-limits.ts'
import type { Parameter } from './parameter.ts'

/** Every parameter of an Adobe preset. */
export function adobeParametersOf(dialect: Dialect): readonly Parameter[] {
  return [...adobeSegmentLimits, ...adobeJourneyLimits, ...adobeAssumptions].map((row) => row[dialect])
}
