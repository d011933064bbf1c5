import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrappedWords } from '../../src/renderer/insights/wrapped-words.ts'

const widthOf = (text: string) => text.length

test('every word stands there in its order, and no line is too wide but for a word that is', () => {
  const words = fc.array(fc.stringMatching(/^[a-z,]{1,12}$/), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(words, fc.integer({ min: 5, max: 40 }), (all, room) => {
      const lines = wrappedWords(all.join(' '), room, widthOf)
      expect(lines.join(' ')).toBe(all.join(' '))
      for (const line of lines) expect(line.length <= room || !line.includes(' ')).toBe(true)
      // Nothing would have had room in the line before.
      for (const [place, line] of lines.slice(1).entries()) expect(`${lines[place]} ${line.split(' ')[0]}`.length).toBeGreaterThan(room)
    }),
  )
})
