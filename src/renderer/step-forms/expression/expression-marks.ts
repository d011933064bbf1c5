import { type Extension, RangeSetBuilder, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { ExpressionProblem } from '../../../engine/expression/index.ts'

/** Underlines what is wrong with the text, as the engine's own parser and checks find it. */
export function expressionMarks(problemsOf: (text: string) => readonly ExpressionProblem[]): Extension {
  return StateField.define<DecorationSet>({
    create: ({ doc }) => marks(doc.toString(), problemsOf),
    update: (before, { docChanged, newDoc }) => (docChanged ? marks(newDoc.toString(), problemsOf) : before),
    provide: (field) => EditorView.decorations.from(field),
  })
}

function marks(text: string, problemsOf: (text: string) => readonly ExpressionProblem[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  if (text.trim() === '') return builder.finish()
  for (const { offset, length, message } of [...problemsOf(text)].sort((one, other) => one.offset - other.offset)) {
    // What is missing at the end is marked at the last letter.
    const from = Math.min(offset, text.length - 1)
    const to = Math.min(Math.max(offset + length, from + 1), text.length)
    builder.add(from, to, Decoration.mark({ class: 'cm-refused', attributes: { title: message } }))
  }
  return builder.finish()
}
