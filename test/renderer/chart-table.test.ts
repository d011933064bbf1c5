import { expect, test } from 'vitest'
import type { TimeSummary } from '../../src/engine/account/insights/insight-views.ts'
import { cellWords, csvOf, percentOf } from '../../src/renderer/insights/chart-table.ts'
import { timesTable } from '../../src/renderer/insights/times-table.ts'

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

test('shares are numbers, and only what is read in the window has its thousands apart', () => {
  expect(percentOf(369, 1000)).toBe(36.9)
  expect(percentOf(0, 0)).toBeNull()
  expect([10_477, 10_379.79, -1_234.5, 0, 'text', null].map(cellWords)).toEqual(['10,477', '10,379.79', '-1,234.5', '0', 'text', ''])
  expect(csvOf({ columns: ['Mean'], rows: [[10_379.79]] })).toBe('Mean\r\n10379.79\r\n')
})

test('times are written with the bars that are drawn of them', () => {
  const times: TimeSummary = { count: 3, shortest: 1, p10: 1, p25: 1, median: 2, p75: 5, p90: 5, p99: 5, longest: 25, mean: 4 }
  const { columns, rows } = timesTable({ open: 0, binMs: 10, hasMore: true, series: [{ outcome: 'completed', times, bins: [2, 1] }] })
  expect(columns.slice(-2)).toEqual(['0 ms to 10 ms', '10 ms and more'])
  expect(rows[0]?.slice(-2)).toEqual([2, 1])
  expect(rows[0]).toHaveLength(columns.length)
})
