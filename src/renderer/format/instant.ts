const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** Instants are ms since 1970 and are written in UTC. */

const two = (value: number): string => String(value).padStart(2, '0')

/** "Wed 14 Jan 2026" */
export function formatDate(at: number): string {
  const date = new Date(at)
  return `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** "14 Jan" */
export function formatDay(at: number): string {
  const date = new Date(at)
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]}`
}

/** "11:00:00" */
export function formatTime(at: number): string {
  const date = new Date(at)
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`
}

/** "11:00:00.310" */
export function formatExactTime(at: number): string {
  return `${formatTime(at)}.${String(new Date(at).getUTCMilliseconds()).padStart(3, '0')}`
}

/** "14 Jan 11:00:00" */
export function formatDayAndTime(at: number): string {
  return `${formatDay(at)} ${formatTime(at)}`
}

/** "Wed 14 Jan 2026 11:00:00" */
export function formatClock(at: number): string {
  return `${formatDate(at)} ${formatTime(at)}`
}

/** "14 Jan 11:00", with seconds where there are any. */
export function formatShortInstant(at: number): string {
  return `${formatDay(at)} ${formatShortTime(at)}`
}

/** "11:00", with seconds where there are any. */
export function formatShortTime(at: number): string {
  return at % 60_000 === 0 ? formatTime(at).slice(0, 5) : formatTime(at)
}
