import { Duration } from '../values/value.ts'

/** The documented examples leave the T out, java.time wants it: both are read. */
const isoDuration = /^([+-]?)P(?:([+-]?\d+)D)?T?(?:([+-]?\d+)H)?(?:([+-]?\d+)M)?(?:([+-]?)(\d+)(?:[.,](\d{0,9}))?S)?$/i

/**
 * A duration like "P2DT3H4M", "PT20.345S" or "-P6H3M"; null when it is none. Years and months are none, days are 24 h.
 * Source of the rule: reference section 12.2 (java.time's Duration.parse).
 */
export function parseIsoDuration(text: string): Duration | null {
  const match = isoDuration.exec(text)
  if (match === null) return null
  const [, sign, days, hours, minutes, secondSign, seconds, fraction = ''] = match
  // Without a T a lone M would be months, and java.time knows none.
  if (!/T/i.test(text) && minutes !== undefined && hours === undefined) return null
  if (/T$/i.test(text)) return null
  if (days === undefined && hours === undefined && minutes === undefined && seconds === undefined) return null
  const part = (digits: string | undefined) => (digits === undefined ? 0 : Number(digits))
  const secondsMs = part(seconds) * 1_000 + Number(fraction.padEnd(3, '0').slice(0, 3))
  const total = ((part(days) * 24 + part(hours)) * 60 + part(minutes)) * 60_000 + (secondSign === '-' ? -secondsMs : secondsMs)
  return Number.isSafeInteger(total) ? new Duration(sign === '-' ? 0 - total : total) : null
}

/** As java.time writes it: "PT1.52S", "PT51H4M"; no days, zero is "PT0S". */
export function formatIsoDuration({ ms }: Duration): string {
  if (ms === 0) return 'PT0S'
  const hours = Math.trunc(ms / 3_600_000)
  const minutes = Math.trunc((ms - hours * 3_600_000) / 60_000)
  const rest = ms - hours * 3_600_000 - minutes * 60_000
  const sign = rest < 0 ? '-' : ''
  const fraction = String(Math.abs(rest) % 1_000)
    .padStart(3, '0')
    .replace(/0+$/, '')
  const seconds = `${sign}${Math.floor(Math.abs(rest) / 1_000)}${fraction === '' ? '' : `.${fraction}`}S`
  return `PT${hours === 0 ? '' : `${hours}H`}${minutes === 0 ? '' : `${minutes}M`}${rest === 0 ? '' : seconds}`
}
