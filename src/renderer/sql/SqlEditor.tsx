import { autocompletion, closeBrackets, closeBracketsKeymap, closeCompletion, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { SQLite, sql } from '@codemirror/lang-sql'
import { bracketMatching, syntaxHighlighting } from '@codemirror/language'
import { EditorState, Prec } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { editorHighlight, editorTheme } from '../theme/editor-theme.ts'
import { queryAtCursor } from './query-at-cursor.ts'
import { markRefused, refusedPlace } from './refused-place.ts'
import styles from './sql.module.css'
import { completeColumns, completionSchema } from './sql-completion.ts'
import { sqlState, useSql } from './sql-state.ts'

interface SqlEditorProps {
  /** What stands in it at first. */
  readonly text: string
  readonly onChange: (text: string) => void
  readonly onRun: (sql: string, offset: number) => void
  /** Is given the editor while it is there. */
  readonly onReady: (editor: EditorView | null) => void
}

/** Where queries are written. Ctrl+Enter runs what is selected, else the query that the cursor is in. */
export function SqlEditor({ text, onChange, onRun, onReady }: SqlEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView | null>(null)
  const handlers = useRef({ onChange, onRun })
  handlers.current = { onChange, onRun }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor keeps its text by itself from then on
  useEffect(() => {
    const make = () => {
      if (place.current === null) return
      const view = new EditorView({ parent: place.current, state: EditorState.create({ doc: text, extensions: extensions(handlers) }) })
      editor.current = view
      mark(view, sqlState().answered)
      onReady(view)
    }
    // What is around it is seen first.
    const cancel = afterPicture(make)
    return () => {
      cancel()
      onReady(null)
      editor.current?.destroy()
      editor.current = null
    }
  }, [])

  const answered = useSql((state) => state.answered)
  useEffect(() => mark(editor.current, answered), [answered])

  return <div ref={place} className={styles.editor} />
}

/** Where the query that was run last is not understood. */
function mark(editor: EditorView | null, answered: ReturnType<typeof sqlState>['answered']): void {
  const refused = answered?.answer.kind === 'refused' ? answered.answer : null
  const at = refused?.place
  const value =
    refused && at && answered ? { from: answered.offset + at.from, to: answered.offset + at.to, message: refused.message } : null
  editor?.dispatch({ effects: markRefused.of(value) })
}

/** Does something when the next picture has been drawn. @returns sees to it that it is not done after all */
function afterPicture(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

function extensions(handlers: { readonly current: Pick<SqlEditorProps, 'onChange' | 'onRun'> }) {
  const run = (view: EditorView) => {
    // What could be completed lies over the answer.
    closeCompletion(view)
    const { sql: query, offset } = queryAtCursor(view.state)
    handlers.current.onRun(query, offset)
    return true
  }
  return [
    Prec.highest(keymap.of([{ key: 'Mod-Enter', run, preventDefault: true }])),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
    history(),
    closeBrackets(),
    bracketMatching(),
    sql({ dialect: SQLite, schema: completionSchema(), upperCaseKeywords: true }),
    SQLite.language.data.of({ autocomplete: completeColumns }),
    // A list that is seen takes keys: else an arrow that was meant for it moves the caret.
    autocompletion({ icons: false, maxRenderedOptions: 10, interactionDelay: 0 }),
    syntaxHighlighting(editorHighlight),
    editorTheme,
    refusedPlace,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': 'Query', tabindex: '0' }),
    placeholder('SELECT … FROM …'),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) handlers.current.onChange(update.state.doc.toString())
    }),
  ]
}
