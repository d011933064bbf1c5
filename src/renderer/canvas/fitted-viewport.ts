interface Size {
  readonly width: number
  readonly height: number
}
interface Rectangle extends Size {
  readonly x: number
  readonly y: number
}

const margin = 16
/** Smaller than this, cards cannot be read; then the top of the journey is shown and the rest is a scroll away. */
const smallestReadable = 0.58

/**
 * Zoom and offset that show all rectangles, never larger than they are, in the middle and from the top where they do not all fit.
 * @param smallest zoom: nothing is made smaller to be shown
 */
export function fittedViewport(
  rectangles: readonly Rectangle[],
  view: Size,
  smallest = smallestReadable,
): { readonly x: number; readonly y: number; readonly zoom: number } {
  if (rectangles.length === 0) return { x: 0, y: 0, zoom: 1 }
  const left = Math.min(...rectangles.map(({ x }) => x))
  const top = Math.min(...rectangles.map(({ y }) => y))
  const width = Math.max(...rectangles.map((one) => one.x + one.width)) - left
  const height = Math.max(...rectangles.map((one) => one.y + one.height)) - top
  const whole = Math.min(1, (view.width - 2 * margin) / width, (view.height - 2 * margin) / height)
  const zoom = Math.max(smallest, whole)
  const spareHeight = view.height - height * zoom
  return {
    x: (view.width - width * zoom) / 2 - left * zoom,
    y: (spareHeight >= 2 * margin ? spareHeight / 2 : margin) - top * zoom,
    zoom,
  }
}
