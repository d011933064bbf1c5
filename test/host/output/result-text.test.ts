import { expect, test } from 'vitest'
import { resultText } from '../../../src/host/output/result-text.ts'
import { writePieces } from '../../../src/host/output/text-sink.ts'
import { forgottenSession, readerOf } from '../sample.ts'

test('the text says exactly the result, a row a line', async () => {
  const result = (await readerOf(forgottenSession)).result(100)
  const text = [...resultText(result)].join('')
  expect(JSON.parse(text)).toEqual(result)
  expect(text.endsWith('}\n')).toBe(true)
  const lines = text.split('\n')
  for (const row of [...result.instances, ...result.sends, ...result.refusals, ...result.ignored]) {
    expect(lines.filter((line) => line.trim().replace(/,$/, '') === JSON.stringify(row)).length).toBeGreaterThan(0)
  }
})

test('a result without rows is still a document', async () => {
  const result = (await readerOf(forgottenSession)).result(0)
  expect(JSON.parse([...resultText(result)].join(''))).toEqual(result)
})

test('pieces are written in order, and no more once nobody reads', async () => {
  const written: string[] = []
  const sink = {
    isOpen: true,
    write: async (text: string) => {
      written.push(text)
    },
  }
  const pieces = Array.from({ length: 5000 }, (_, index) => `${index}`.padStart(100, '.'))
  await writePieces(sink, pieces, new AbortController().signal)
  expect(written.join('')).toBe(pieces.join(''))
  expect(written.length).toBeGreaterThan(3)

  written.length = 0
  const closing = { ...sink, isOpen: false }
  await writePieces(closing, pieces, new AbortController().signal)
  expect(written).toHaveLength(1)
  written.length = 0
  await writePieces(sink, pieces, AbortSignal.abort())
  expect(written).toHaveLength(1)
})
