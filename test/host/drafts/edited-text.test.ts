import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withValueAt } from '../../../src/engine/edit/document-path.ts'
import { insertStep } from '../../../src/engine/edit/insert-step.ts'
import { journeySchema } from '../../../src/engine/model/journey.ts'
import type { JsonObject } from '../../../src/engine/model/json-value.ts'
import { editedText } from '../../../src/host/drafts/edited-text.ts'
import { edited, randomEdit } from '../../engine/edit/random-edits.ts'

const folder = 'fixtures/workspaces/demo-shop/journeys'
const files = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'))

const linesOf = (text: string) => text.split('\n')
const changedLines = (from: string, to: string) => linesOf(to).filter((line) => !linesOf(from).includes(line))

test('a document that is the same keeps every letter of its file', () => {
  for (const text of files) expect(editedText(text, JSON.parse(text) as JsonObject)).toBe(text)
})

test('one changed value is one changed line, in a file that was written by hand', () => {
  const [text] = files as [string]
  const document = withValueAt(JSON.parse(text) as JsonObject, ['steps', 'wait', 'maximum', 'after'], '2h', journeySchema)
  expect(changedLines(text, editedText(text, document))).toEqual(['      "maximum": { "after": "2h", "next": "nudge" }'])
})

test('a new step adds its lines behind its forerunner, and changes the one that leads to it', () => {
  const [text] = files as [string]
  const { document } = insertStep(JSON.parse(text) as JsonObject, { step: 'wait', branch: 'maximum' }, 'wait') as { document: JsonObject }
  const after = editedText(text, document)
  expect(JSON.parse(after)).toEqual(document)
  expect(changedLines(text, after)).toEqual([
    '      "maximum": { "after": "1h", "next": "wait-2" }',
    '    "wait-2": { "type": "wait", "for": "1d", "next": "nudge" },',
  ])
})

test('line ends of Windows stay, and so does a file without a last line end', () => {
  const text = '{\r\n  "a": 1,\r\n  "b": [1, 2]\r\n}'
  expect(editedText(text, { a: 2, b: [1, 2], c: 'x' })).toBe('{\r\n  "a": 2,\r\n  "b": [1, 2],\r\n  "c": "x"\r\n}')
})

test('whatever is edited, the text is that of the document, keys in their order', () => {
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(randomEdit, { maxLength: 8 }), (text, edits) => {
      const document = edits.reduce(edited, JSON.parse(text) as JsonObject)
      expect(JSON.stringify(JSON.parse(editedText(text, document)))).toBe(JSON.stringify(document))
    }),
    { numRuns: 60 },
  )
})
