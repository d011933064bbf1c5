const units: Readonly<Record<string, string>> = { ms: 'millisecond', s: 'second', m: 'minute', h: 'hour', d: 'day', w: 'week' }

/** "30d" as people say it: "30 days"; "1h30m" is "1 hour 30 minutes". What is no duration stays as it is written. */
export function durationInWords(text: string): string {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhdw])/g)]
  if (parts.map(([part]) => part).join('') !== text || parts.length === 0) return text
  return parts.map(([, count, unit = '']) => `${count} ${units[unit]}${count === '1' ? '' : 's'}`).join(' ')
}
