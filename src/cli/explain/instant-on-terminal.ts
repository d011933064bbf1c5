import { formatInstant } from '../../engine/time/instant.ts'

/** "2026-01-05 10:00:00.000", always of one width; UTC like everything in a result. */
export function instantOnTerminal(at: number): string {
  return formatInstant(at).replace('T', ' ').replace('Z', '')
}
