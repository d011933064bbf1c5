import { useEffect, useState } from 'react'
import { bridge } from '../bridge/bridge.ts'
import { importJourney } from '../import-journey/import-journey.ts'
import { offerRecording } from '../recording/offer-recording.ts'
import { openWorkspace } from '../state/open-workspace.ts'
import { useWindow, windowState } from '../state/window-state.ts'

/** A file of calls, or of a journey beside them. */
const isRecording = (path: string): boolean => /\.(ndjson|jsonl|json)$/i.test(path) && !/(^|[/\\])workspace\.json$/i.test(path)

const isJourney = (path: string): boolean => /\.journey\.json$/i.test(path)

/** One after the other: each may have something to ask. */
async function importAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await importJourney(path)
    await whileAsked()
  }
}

/** Until the dialog of an import is closed. */
function whileAsked(): Promise<void> {
  const isAsked = () => windowState().dialog?.kind === 'import-journey'
  if (!isAsked()) return Promise.resolve()
  return new Promise((resolve) => {
    const end = useWindow.subscribe(() => {
      if (isAsked()) return
      end()
      resolve()
    })
  })
}

/** Opens what is dropped on the window. @returns whether files are being dragged over it */
export function useDroppedWorkspace(): boolean {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    // Entering a child comes before leaving its parent, so what counts is how many were entered and not left.
    let entered = 0
    const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const listeners = {
      dragenter: (event: DragEvent) => {
        // Where the element under the pointer has just changed, this event alone says whether a drop is welcome.
        event.preventDefault()
        if (!bringsFiles(event)) return
        entered += 1
        setIsOver(true)
      },
      dragleave: (event: DragEvent) => {
        if (!bringsFiles(event)) return
        entered -= 1
        if (entered <= 0) setIsOver(false)
      },
      dragover: (event: DragEvent) => event.preventDefault(),
      drop: (event: DragEvent) => {
        event.preventDefault()
        entered = 0
        setIsOver(false)
        const paths = [...(event.dataTransfer?.files ?? [])].map((file) => bridge.pathOfDroppedFile(file)).filter((path) => path !== '')
        const [first] = paths
        if (first === undefined) return
        if (paths.every(isJourney) && windowState().workspace !== null) void importAll(paths)
        else if (paths.every(isRecording)) void offerRecording(paths, null)
        else void openWorkspace(first)
      },
    }
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener)
    }
  }, [])
  return isOver
}
