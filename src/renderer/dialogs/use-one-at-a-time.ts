import { useRef } from 'react'

/** Does what a dialog is there for, and nothing that is asked for meanwhile: a double click or a second Enter makes nothing twice. */
export function useOneAtATime(): (act: () => Promise<unknown>) => void {
  const isUnderWay = useRef(false)
  return (act) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    void act().finally(() => {
      isUnderWay.current = false
    })
  }
}
