import { wrappedWords } from './wrapped-words.ts'

/** Charts as pictures that stand by themselves, with title and sentence. */

const margin = 16
/** With a sentence of one line; each further one adds its own height. */
const heading = 52
const lineHeight = 15
const sentenceSize = 11.5
/** Where the picture is looked at, another font may stand in for ours, and be wider. */
const spare = 1.1
const scale = 2

/** What of the page's style decides how an element of a drawing looks. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'font-family',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
] as const

interface Caption {
  readonly title: string
  readonly sentence: string
}

/** The drawing in `box` as a file of its own, in the tones that it has now; null where there is none. */
export function svgOf(
  box: HTMLElement,
  caption: Caption,
): { readonly text: string; readonly width: number; readonly height: number } | null {
  const drawing = largestDrawing(box)
  if (drawing === null) return null
  const { width, height } = drawing.getBoundingClientRect()
  const copy = drawing.cloneNode(true) as SVGSVGElement
  inlineStyles(drawing, copy)
  const lines = wrappedWords(caption.sentence, width, sentenceWidth)
  const top = heading + Math.max(0, lines.length - 1) * lineHeight
  copy.setAttribute('x', String(margin))
  copy.setAttribute('y', String(top))
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const tones = getComputedStyle(document.documentElement)
  const tone = (name: string) => tones.getPropertyValue(name).trim()
  const text = (y: number, size: number, weight: number, ink: string, words: string) =>
    `<text x="${margin}" y="${y}" font-family="Inter, system-ui, sans-serif" font-size="${size}" font-weight="${weight}" fill="${tone(ink)}">${escaped(words)}</text>`
  const whole = { width: Math.ceil(width + 2 * margin), height: Math.ceil(height + top + margin) }
  return {
    ...whole,
    text: [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${whole.width}" height="${whole.height}" viewBox="0 0 ${whole.width} ${whole.height}">`,
      `<rect width="100%" height="100%" fill="${tone('--panel')}"/>`,
      text(24, 14, 600, '--ink', caption.title),
      ...lines.map((line, place) => text(41 + place * lineHeight, sentenceSize, 400, '--ink-3', line)),
      new XMLSerializer().serializeToString(copy),
      '</svg>',
    ].join(''),
  }
}

/** The same as a bitmap, twice as fine. */
export async function pngOf(box: HTMLElement, caption: Caption): Promise<Uint8Array | null> {
  const drawing = svgOf(box, caption)
  if (drawing === null) return null
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing.text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = drawing.width * scale
  canvas.height = drawing.height * scale
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  return blob === null ? null : new Uint8Array(await blob.arrayBuffer())
}

function sentenceWidth(text: string): number {
  const pen = document.createElement('canvas').getContext('2d')
  if (pen === null) return text.length * sentenceSize
  pen.font = `${sentenceSize}px Inter, system-ui, sans-serif`
  return pen.measureText(text).width * spare
}

/** Icons are drawings, too. */
function largestDrawing(box: HTMLElement): SVGSVGElement | null {
  const area = (drawing: SVGSVGElement) => drawing.getBoundingClientRect().width * drawing.getBoundingClientRect().height
  const all = [...box.querySelectorAll('svg')].filter((drawing) => area(drawing) > 2_000)
  return all.sort((one, other) => area(other) - area(one))[0] ?? null
}

function inlineStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from)
  to.removeAttribute('class')
  to.removeAttribute('tabindex')
  to.setAttribute('style', properties.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';'))
  for (let place = 0; place < from.children.length; place++) {
    const [one, other] = [from.children[place], to.children[place]]
    if (one && other) inlineStyles(one, other)
  }
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
