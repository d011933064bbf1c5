import { StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'

interface RefusedPlace {
  readonly from: number
  readonly to: number
  readonly message: string
}

/** Marks what of the text was not understood; null takes the mark away. */
export const markRefused = StateEffect.define<RefusedPlace | null>()

/** The mark stays until the text is changed or another query is run. */
export const refusedPlace = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = transaction.docChanged ? Decoration.none : marks
    for (const effect of transaction.effects) {
      if (!effect.is(markRefused)) continue
      const { value } = effect
      const length = transaction.state.doc.length
      const from = Math.min(value?.from ?? 0, Math.max(0, length - 1))
      const to = Math.min(Math.max(from + 1, value?.to ?? 0), length)
      next =
        value === null || to <= from
          ? Decoration.none
          : Decoration.set(Decoration.mark({ class: 'cm-refused', attributes: { title: value.message } }).range(from, to))
    }
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})
