import { formatInstant } from '../../time/instant.ts'

/** "2026-01-05 10:00:00 UTC", with milliseconds where there are any. */
export function instantInWords(at: number): string {
  const [day = '', time = ''] = formatInstant(at).split('T')
  return `${day} ${time.replace(/(?:\.000)?Z$/, '')} UTC`
}
