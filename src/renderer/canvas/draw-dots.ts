import type { DotFlights } from './dot-flights.ts'

/** Pan and zoom of the canvas library. */
export type Viewport = readonly [x: number, y: number, zoom: number]

export interface DotsView {
  readonly viewport: Viewport
  /** Of what is seen, px. */
  readonly width: number
  readonly height: number
}

const radius = 3.2
const fullTurn = 2 * Math.PI

/**
 * Draws the dots on each frame, on a canvas that covers what is seen: it lies in the moved and zoomed plane, below the cards, and undoes what
 * is done to that plane. Ends with the returned function, with nothing drawn.
 */
export function drawDots(canvas: HTMLCanvasElement, flights: DotFlights, view: () => DotsView): () => void {
  const context = canvas.getContext('2d')
  const colour = getComputedStyle(canvas).color
  let request = 0
  const draw = (now: number) => {
    const { viewport, width, height } = view()
    const density = window.devicePixelRatio
    cover(canvas, viewport, width, height, density)
    context?.clearRect(0, 0, canvas.width, canvas.height)
    context?.beginPath()
    const [x, y, zoom] = viewport
    for (const place of flights.places(now)) {
      const [left, top] = [(place.x * zoom + x) * density, (place.y * zoom + y) * density]
      const size = radius * Math.max(0.7, zoom) * density
      context?.moveTo(left + size, top)
      context?.arc(left, top, size, 0, fullTurn)
    }
    if (context) context.fillStyle = colour
    context?.fill()
    request = requestAnimationFrame(draw)
  }
  request = requestAnimationFrame(draw)
  return () => {
    cancelAnimationFrame(request)
    context?.clearRect(0, 0, canvas.width, canvas.height)
  }
}

function cover(canvas: HTMLCanvasElement, [x, y, zoom]: Viewport, width: number, height: number, density: number): void {
  if (canvas.width !== Math.round(width * density) || canvas.height !== Math.round(height * density)) {
    canvas.width = Math.round(width * density)
    canvas.height = Math.round(height * density)
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
  }
  const undone = `scale(${1 / zoom}) translate(${-x}px, ${-y}px)`
  if (canvas.style.transform !== undone) canvas.style.transform = undone
}
