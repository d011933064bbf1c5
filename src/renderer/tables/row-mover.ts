import { useEffect, useRef } from 'react'

/** 1 is the row below, -1 the one above. */
type Move = (step: 1 | -1) => void

/** How the tables that are there move their selection, the first one first. */
const movers: { readonly current: Move }[] = []

/** Moves the selection of the first table of the tab in front, wherever the keyboard is; what shows the selected row follows. */
export function moveInTable(step: 1 | -1): void {
  movers[0]?.current(step)
}

/** Lets keys of the window move the selection of a table while it is there. */
export function useRowMover(move: Move): void {
  const latest = useRef(move)
  useEffect(() => {
    latest.current = move
  })
  useEffect(() => {
    movers.push(latest)
    return () => {
      movers.splice(movers.indexOf(latest), 1)
    }
  }, [])
}
