import { EngineFault } from '../engine-fault.ts'
import { parseDuration } from '../time/duration.ts'

/** Milliseconds of a duration that the recipe's schema has let through. */
export function checkedDuration(text: string): number {
  const milliseconds = parseDuration(text)
  if (milliseconds === null) throw new EngineFault(`the recipe has the duration "${text}", which the schema would have refused`)
  return milliseconds
}
