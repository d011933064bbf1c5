import type { Segment } from '../../engine/model/segment.ts'
import { parseDuration } from '../../engine/time/duration.ts'

/** A setting of a segment that can be tried, with the values that a slider goes through. */
export interface TriedSetting {
  readonly id: 'latency' | 'daily' | 'takes' | 'readyAfter'
  readonly title: string
  readonly values: readonly string[]
  /** As the segment has it. */
  readonly own: string
}

const lengths = ['0s', '1m', '5m', '10m', '20m', '30m', '1h', '2h', '4h', '8h', '12h', '1d']
const halfHours = Array.from(
  { length: 48 },
  (_, place) => `${String(Math.floor(place / 2)).padStart(2, '0')}:${place % 2 === 0 ? '00' : '30'}`,
)

/** What can be tried of a segment; nothing of a scripted one, whose members are those that the scenario says. */
export function settingsOf(segment: Segment): readonly TriedSetting[] {
  switch (segment.evaluation) {
    case 'scripted':
      return []
    case 'streaming':
      return [lengthSetting('latency', 'Known after', segment.latency ?? '0s')]
    case 'batch': {
      const { daily, takes = '0s', readyAfter = '0s' } = segment.calculation
      return [
        { id: 'daily', title: 'Calculated daily at', values: [...new Set([...halfHours, daily])].sort(), own: daily },
        lengthSetting('takes', 'Takes', takes),
        lengthSetting('readyAfter', 'Known after its end', readyAfter),
      ]
    }
  }
}

function lengthSetting(id: 'latency' | 'takes' | 'readyAfter', title: string, own: string): TriedSetting {
  const values = [...new Set([...lengths, own])].sort((a, b) => (parseDuration(a) ?? 0) - (parseDuration(b) ?? 0))
  return { id, title, values, own }
}

/** The segment with other values. */
export function withTried(segment: Segment, tried: Readonly<Partial<Record<TriedSetting['id'], string>>>): Segment {
  const { latency, ...calculation } = tried
  if (segment.evaluation === 'streaming') return latency === undefined ? segment : { ...segment, latency }
  if (segment.evaluation === 'batch') return { ...segment, calculation: { ...segment.calculation, ...calculation } }
  return segment
}

/** Which settings are tried, for people: "Calculated daily at 03:30, Takes 1h". */
export function triedInWords(settings: readonly TriedSetting[], tried: Readonly<Partial<Record<TriedSetting['id'], string>>>): string {
  const others = settings.filter(({ id, own }) => (tried[id] ?? own) !== own)
  return others.map(({ id, title, own }) => `${title} ${tried[id] ?? own}`).join(', ')
}
