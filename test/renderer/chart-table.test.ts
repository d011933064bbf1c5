import { expect, test } from 'vitest'
import { csvOf } from '../../src/renderer/insights/chart-table.ts'

test('numbers are written as they are, texts in quotes where they need them, nothing as nothing', () => {
  const table = {
    columns: ['Step', 'Entered', 'Note'],
    rows: [
      ['Wait, then "go"', 10_041, null],
      ['two\nlines', 0.5, 'plain'],
    ],
  }
  expect(csvOf(table)).toBe('Step,Entered,Note\r\n"Wait, then ""go""",10041,\r\n"two\nlines",0.5,plain\r\n')
})

test('a text that a spreadsheet would take for a formula is none there', () => {
  expect(csvOf({ columns: ['Name'], rows: [['=1+1'], ['@all'], ['-5'], [-5]] })).toBe("Name\r\n'=1+1\r\n'@all\r\n'-5\r\n-5\r\n")
})
