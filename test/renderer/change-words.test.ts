import { expect, test } from 'vitest'
import type { DifferenceRow, FirstDifference } from '../../src/engine/account/difference/difference-views.ts'
import { changeInWords } from '../../src/renderer/segments/change-words.ts'

const around = { journey: null, destinations: [] }
const entered = (at: string): FirstDifference['a'] => ({ at: Date.parse(at), move: { kind: 'entered' } }) as FirstDifference['a']
const row = (kinds: DifferenceRow['kinds']): DifferenceRow => ({
  profile: 'u1',
  profileName: null,
  journey: 'j',
  ordinal: 1,
  a: 0,
  b: 0,
  first: {
    kind: 'time',
    at: Date.parse('2026-02-05T00:30:00Z'),
    place: 0,
    a: entered('2026-02-05T00:30:00Z'),
    b: entered('2026-02-06T00:30:00Z'),
  },
  kinds,
  instances: 1,
})

test('another way, send and end of a person are told before another time of entering', () => {
  expect(changeInWords(row(['time']), around)).toMatch(/^entered at .+, instead at .+$/)
  expect(changeInWords(row(['time', 'send', 'path']), around)).toMatch(
    /^would go another way, would get another send; first: entered at .+, instead at/,
  )
})
