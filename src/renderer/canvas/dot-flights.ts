import type { Moves } from '../../engine/account/activity/activity-views.ts'
import { edgeId } from './journey-to-canvas.ts'
import { onTrack, type Track } from './track.ts'
import type { Point } from './way-curve.ts'

/** How long a dot is on its way, ms of real time, whatever the speed of the clock. */
const flightMs = 900

interface Flight {
  readonly track: Track
  /** Real time, ms. */
  readonly startsAt: number
}

/** The dots that are on their way. */
export class DotFlights {
  #flights: Flight[] = []

  /**
   * Lets the moves of a stretch of virtual time set out, each when its turn comes.
   *
   * @param from, until the stretch, ms since 1970
   * @param now real time, ms: the stretch is played from now on
   * @param lastsMs how long playing it takes
   */
  add({ ways, moves }: Moves, from: number, until: number, tracks: ReadonlyMap<string, Track>, now: number, lastsMs: number): void {
    const trackOf = ways.map((way) => tracks.get(edgeId(way)))
    for (const { at, way } of moves) {
      const track = trackOf[way]
      if (track !== undefined) this.#flights.push({ track, startsAt: now + ((at - from) / (until - from)) * lastsMs })
    }
  }

  /** Where the dots are; who has arrived is gone. */
  places(now: number): readonly Point[] {
    this.#flights = this.#flights.filter(({ startsAt }) => now - startsAt < flightMs)
    return this.#flights.filter(({ startsAt }) => now >= startsAt).map(({ track, startsAt }) => onTrack(track, (now - startsAt) / flightMs))
  }
}
