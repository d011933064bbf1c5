import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type EqualRows, heightOf, rowsInView, tallest, topThatShows } from './rows-in-view.ts'

interface VisibleRows {
  /** What is drawn: the position of each row, and where it stands, px. */
  readonly items: readonly { readonly index: number; readonly start: number }[]
  /** How tall what is scrolled is, px. */
  readonly height: number
  /** Scrolls as far as is needed until a row is seen. */
  readonly reveal: (position: number) => void
}

interface RowsShape {
  readonly total: number
  /** px */
  readonly rowHeight: number
  /** Rows that are drawn beyond those in view, on either side. */
  readonly spare: number
  /** What stands over the rows within the scroller, px. */
  readonly head?: number
}

interface Scrolled {
  readonly top: number
  /** How tall the scroller is, px; 0 until that is known. */
  readonly tall: number
}

/** Which rows of a scroller are seen. It is drawn again when these become others. */
export function useVisibleRows(scroller: RefObject<HTMLElement | null>, shape: RowsShape): VisibleRows {
  const { total, rowHeight, spare, head = 0 } = shape
  const [{ top, tall }, setScrolled] = useState<Scrolled>({ top: 0, tall: 0 })
  const rows: EqualRows = { total, rowHeight, view: Math.max(0, tall - head) }
  const latest = useRef(rows)
  latest.current = rows

  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const follow = (change: Partial<Scrolled>) => {
      // In the same picture: rows that come a picture later flicker.
      flushSync(() => setScrolled((before) => sameOr(before, { ...before, ...change })))
    }
    const onScroll = () => {
      const { total: count, rowHeight: each } = latest.current
      // Nothing becomes another until a whole row has gone by; the spare rows are there for what is in between.
      follow({ top: count * each > tallest ? element.scrollTop : element.scrollTop - (element.scrollTop % each) })
    }
    // Tells the size at first too, once it is known without being asked for.
    const resized = new ResizeObserver(() => follow({ tall: element.clientHeight }))
    resized.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller])

  const reveal = useCallback(
    (position: number) => {
      const element = scroller.current
      if (element !== null) element.scrollTop = topThatShows(latest.current, position, element.scrollTop)
    },
    [scroller],
  )
  const { first, end, shift } = rowsInView(rows, top, spare)
  const items = Array.from({ length: Math.max(0, end - first) }, (_, place) => {
    const index = first + place
    return { index, start: index * rowHeight + shift }
  })
  return { items, height: heightOf(rows), reveal }
}

const sameOr = (before: Scrolled, after: Scrolled): Scrolled => (before.top === after.top && before.tall === after.tall ? before : after)
