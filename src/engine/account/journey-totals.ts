import type { Frame, JourneyTotals } from './views.ts'

/** @param end the counts at the end of the run */
export function journeyTotals(end: Frame): Record<string, JourneyTotals> {
  const totals = Object.entries(end.journeys).map(([journey, { admitted, refused, ignored, steps }]) => {
    const ofSteps = Object.values(steps).reduce((sum, step) => sum + (step.sends ?? 0), 0)
    const ofExits = end.versions[journey]?.reduce((sum, { exitSends }) => sum + exitSends, 0) ?? 0
    return [journey, { admitted, refused, ignored, sends: ofSteps + ofExits }] as const
  })
  return Object.fromEntries(totals)
}
