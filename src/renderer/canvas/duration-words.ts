import { parseDuration } from '../../engine/time/duration.ts'
import { formatDurationInWords } from '../format/duration.ts'

/** "1h30m" as "1 h 30 m". */
export function durationWords(text: string): string {
  const ms = parseDuration(text)
  return ms === null ? text : formatDurationInWords(ms)
}
