import { zoneNames } from '../time/time-zones.ts'
import { nearestName } from './nearest-name.ts'

/** The time zone that the author of `given` most probably meant: by its name, or by its city alone; null when none is near. */
export function nearestZone(given: string): string | null {
  const text = given.toLowerCase().replaceAll(' ', '_')
  const ofCity = zoneNames.find((name) => name.toLowerCase().endsWith(`/${text}`))
  return (
    ofCity ??
    nearestName(
      given,
      zoneNames.filter((name) => name.charAt(0).toLowerCase() === text.charAt(0)),
    )
  )
}
