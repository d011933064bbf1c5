import type { Dialect } from '../expression/dialect.ts'
import { adobeAssumptions } from './adobe-assumptions.ts'
import { adobeJourneyFacts } from './adobe-journey-facts.ts'
import { adobeJourneyLimits } from './adobe-journey-limits.ts'
import { adobeSegmentAssumptions } from './adobe-segment-assumptions.ts'
import { adobeSegmentFacts } from './adobe-segment-facts.ts'
import { adobeSegmentLimits } from './adobe-segment-limits.ts'
import { adobeVolumes } from './adobe-volumes.ts'
import type { Parameter } from './parameter.ts'

const rows = [
  ...adobeSegmentLimits,
  ...adobeJourneyLimits,
  ...adobeAssumptions,
  ...adobeSegmentAssumptions,
  ...adobeSegmentFacts,
  ...adobeJourneyFacts,
  ...adobeVolumes,
]

/** Every parameter of an Adobe preset. */
export function adobeParametersOf(dialect: Dialect): readonly Parameter[] {
  return rows.map((row) => row[dialect])
}
