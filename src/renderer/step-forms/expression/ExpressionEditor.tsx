import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching, syntaxHighlighting } from '@codemirror/language'
import { Compartment, EditorState, Transaction } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { type RefObject, useEffect, useRef } from 'react'
import type { ExpressionProblem, ExpressionScope } from '../../../engine/expression/index.ts'
import { editorHighlight, editorTheme } from '../../theme/editor-theme.ts'
import styles from './expression.module.css'
import { expressionCompletion } from './expression-completion.ts'
import { expressionLanguage } from './expression-language.ts'
import { expressionMarks } from './expression-marks.ts'

interface ExpressionEditorProps {
  readonly label: string
  readonly text: string
  /** What stands in the document at this moment. */
  readonly textNow: () => string
  readonly scope: ExpressionScope
  /** References to traits that are known, as they are written. */
  readonly traits: readonly string[]
  readonly problemsOf: (text: string) => readonly ExpressionProblem[]
  readonly isWrong: boolean
  readonly isRequired: boolean
  readonly onChange: (text: string) => void
  /** Is given the element that takes keys while it is there. */
  readonly keys: RefObject<HTMLElement | null>
}

/** Where an expression is written: names complete themselves, and what is wrong is underlined. */
export default function ExpressionEditor({
  label,
  text,
  textNow,
  scope,
  traits,
  problemsOf,
  isWrong,
  isRequired,
  onChange,
  keys,
}: ExpressionEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView | null>(null)
  const surroundings = useRef(new Compartment())
  const change = useRef(onChange)
  change.current = onChange
  const current = useRef(textNow)
  current.current = textNow

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor keeps its text by itself; what else changes is told to it below
  useEffect(() => {
    if (place.current === null) return
    const view = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
          history(),
          closeBrackets(),
          bracketMatching(),
          expressionLanguage,
          surroundings.current.of(known(scope, traits, problemsOf)),
          syntaxHighlighting(editorHighlight),
          editorTheme,
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, 'aria-required': String(isRequired), tabindex: '0' }),
          EditorView.updateListener.of(({ docChanged, state, transactions }) => {
            const isTyped = transactions.some((one) => one.annotation(Transaction.remote) !== true)
            if (docChanged && isTyped) change.current(state.doc.toString())
          }),
        ],
      }),
    })
    editor.current = view
    keys.current = view.contentDOM
    return () => {
      keys.current = null
      editor.current = null
      view.destroy()
    }
  }, [])

  // What was taken back, or changed by others.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a text that is another one is what is looked for
  useEffect(() => {
    const view = editor.current
    // Somebody may have typed on since the text was drawn: only what stands in the document now counts.
    const now = current.current()
    if (view === null || view.state.doc.toString() === now) return
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: now }, annotations: Transaction.remote.of(true) })
  }, [text])
  useEffect(() => {
    editor.current?.dispatch({ effects: surroundings.current.reconfigure(known(scope, traits, problemsOf)) })
  }, [scope, traits, problemsOf])

  return <div ref={place} className={styles.editor} data-error={isWrong} />
}

function known(scope: ExpressionScope, traits: readonly string[], problemsOf: ExpressionEditorProps['problemsOf']) {
  return [
    autocompletion({ icons: false, maxRenderedOptions: 40, interactionDelay: 0, override: [expressionCompletion(scope, traits)] }),
    expressionMarks(problemsOf),
  ]
}
