import type { EditorView } from '@codemirror/view'
import { useCallback, useEffect, useRef } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { bridge } from '../bridge/bridge.ts'
import { useWindow } from '../state/window-state.ts'
import { QueryBar } from './QueryBar.tsx'
import { QueryOutcome } from './QueryOutcome.tsx'
import { queryAtCursor } from './query-at-cursor.ts'
import { keepDraft, recallQueries } from './query-memory.ts'
import { runQuery } from './run-query.ts'
import { SchemaBrowser } from './SchemaBrowser.tsx'
import { SqlEditor } from './SqlEditor.tsx'
import styles from './sql.module.css'
import { sqlState } from './sql-state.ts'

/** The run database: its tables on the left, the query in the middle, what it gives on the right. */
export default function SqlPanel() {
  const folder = useWindow((state) => state.workspace?.folder ?? '')
  return <Workbench key={folder} folder={folder} />
}

let recalled: string | null = null

function Workbench({ folder }: { readonly folder: string }) {
  if (recalled !== folder) {
    recalled = folder
    recallQueries(folder)
  }
  const editor = useRef<EditorView | null>(null)
  const layout = useDefaultLayout({ id: 'sql', storage: localStorage, onlySaveAfterUserInteractions: true })
  const take = useCallback((view: EditorView | null) => {
    editor.current = view
    // It may have taken a moment to be there: whoever is in a dialog by now stays in it.
    if (document.querySelector('[role="dialog"]') === null) view?.focus()
  }, [])
  usePreparedQueries()
  const insert = (name: string) => insertText(editor.current, name)
  const replace = (sql: string) => {
    replaceText(editor.current, sql)
    void runQuery(sql, 0)
  }
  const run = () => {
    if (editor.current === null) return
    const { sql, offset } = queryAtCursor(editor.current.state)
    void runQuery(sql, offset)
  }
  return (
    <div className={styles.panel}>
      <SchemaBrowser insert={insert} />
      <Group className={styles.work} orientation="horizontal" defaultLayout={layout.defaultLayout} onLayoutChanged={layout.onLayoutChanged}>
        <Panel id="query" defaultSize="42%" minSize={220}>
          <section className={styles.side} aria-label="Query">
            <QueryBar run={run} replace={replace} />
            <SqlEditor
              text={sqlState().text}
              onChange={(text) => keepDraft(folder, text)}
              onRun={(sql, offset) => void runQuery(sql, offset)}
              onReady={take}
            />
          </section>
        </Panel>
        <Separator className={styles.separator} aria-label="Width of the query" />
        <Panel id="result" minSize={220}>
          <section className={styles.side} aria-label="What the query gives">
            <QueryOutcome backToQuery={() => editor.current?.focus()} />
          </section>
        </Panel>
      </Group>
    </div>
  )
}

/** The thread of the shown run's queries starts while the first of them is written. */
function usePreparedQueries(): void {
  const run = useWindow((state) => state.run?.id ?? null)
  useEffect(() => {
    if (run !== null) void bridge.prepareQueries(run)
  }, [run])
}

function insertText(editor: EditorView | null, text: string): void {
  if (editor === null) return
  editor.dispatch(editor.state.replaceSelection(text))
  editor.focus()
}

function replaceText(editor: EditorView | null, text: string): void {
  if (editor === null) return
  editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text }, selection: { anchor: 0 } })
  // The menu that it comes from closes first.
  requestAnimationFrame(() => editor.focus())
}
