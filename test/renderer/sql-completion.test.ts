import { CompletionContext } from '@codemirror/autocomplete'
import { SQLite, sql } from '@codemirror/lang-sql'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { completeColumns } from '../../src/renderer/sql/sql-completion.ts'

function completedAfter(text: string): string[] {
  const state = EditorState.create({ doc: text, extensions: sql({ dialect: SQLite }) })
  return completeColumns(new CompletionContext(state, text.length, false))?.options.map(({ label }) => label) ?? []
}

test('columns of all tables are offered before a table is named, and then those of the named ones', () => {
  expect(completedAfter('select prof')).toEqual(expect.arrayContaining(['profile', 'late_by', 'outcome']))
  expect(completedAfter('SELECT 1 FROM se')).toEqual([])
  expect(completedAfter('SELECT number FROM ignored WHERE reas')).toContain('reason')
  expect(completedAfter('SELECT number FROM ignored WHERE reas')).not.toContain('outcome')
})
