import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'

interface QueryText {
  readonly sql: string
  /** Where it begins. */
  readonly offset: number
}

/** What is to be run: what is selected, else the query that the cursor is in or behind, else everything. */
export function queryAtCursor(state: EditorState): QueryText {
  const { from, to, empty, head } = state.selection.main
  if (!empty) return { sql: state.sliceDoc(from, to), offset: from }
  const statements = syntaxTree(state).topNode.getChildren('Statement')
  const within = statements.find((statement) => head <= statement.to) ?? statements.at(-1)
  return within && statements.length > 1
    ? { sql: state.sliceDoc(within.from, within.to), offset: within.from }
    : { sql: state.doc.toString(), offset: 0 }
}
