import { useEffect, useState } from 'react'
import { bridge } from '../bridge/bridge.ts'
import { openWorkspace } from '../state/open-workspace.ts'

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
        const file = event.dataTransfer?.files[0]
        const path = file === undefined ? '' : bridge.pathOfDroppedFile(file)
        if (path !== '') void openWorkspace(path)
      },
    }
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener)
    }
  }, [])
  return isOver
}
