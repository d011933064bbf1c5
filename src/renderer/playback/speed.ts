/** Virtual milliseconds per real millisecond, or as fast as pictures can be read. */
export type Speed = number | 'fastest'

export interface SpeedChoice {
  readonly speed: Speed
  readonly label: string
  readonly meaning: string
}

export const speedChoices: readonly SpeedChoice[] = [
  { speed: 1, label: '× 1', meaning: 'real time' },
  { speed: 60, label: '× 60', meaning: '1 minute a second' },
  { speed: 600, label: '× 600', meaning: '10 minutes a second' },
  { speed: 3_600, label: '× 3,600', meaning: '1 hour a second' },
  { speed: 21_600, label: '× 21,600', meaning: '6 hours a second' },
  { speed: 86_400, label: '× 86,400', meaning: '1 day a second' },
  { speed: 345_600, label: '× 345,600', meaning: '4 days a second' },
  { speed: 1_000_000, label: '× 1,000,000', meaning: '11.6 days a second' },
  { speed: 'fastest', label: 'as fast as it goes', meaning: 'a picture after the other' },
]

/** How long somebody likes to watch, ms. */
const watchedMs = 30_000

/** The choice that plays a clock of this length in about half a minute. @param lengthMs virtual */
export function fittingSpeed(lengthMs: number): Speed {
  const wished = Math.log(Math.max(1, lengthMs / watchedMs))
  const numbers = speedChoices.flatMap(({ speed }) => (speed === 'fastest' ? [] : [speed]))
  return numbers.reduce((best, speed) => (Math.abs(Math.log(speed) - wished) < Math.abs(Math.log(best) - wished) ? speed : best))
}

export const defaultSpeed: Speed = 86_400

/** How a speed is written; a speed that is not on the menu by its number. */
export function speedLabel(speed: Speed): string {
  return speedChoices.find((choice) => choice.speed === speed)?.label ?? `× ${speed}`
}

/** The next choice up or down from a speed, as far as there is one. */
export function neighbourSpeed(speed: Speed, direction: 1 | -1): Speed {
  const place = speedChoices.findIndex((choice) => choice.speed === speed)
  return speedChoices[place + direction]?.speed ?? speed
}
