import { placedLegend, wordsOfEntry } from './placed-legend.ts'
import { wrappedWords } from './wrapped-words.ts'

/** Charts as pictures that stand by themselves, with title, sentence, and what their tones stand for. */

const margin = 16
/** With a sentence of one line; each further one adds its own height. */
const heading = 52
const lineHeight = 15
const sentenceSize = 11.5
const legendSize = 11
const legendLine = 16
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
  // Names of branches are indented by spaces.
  'white-space',
  'text-anchor',
  'dominant-baseline',
] as const

interface Caption {
  readonly title: string
  readonly sentence: string
}

/** The drawing in the card as a file of its own, in the tones that it has now; null where there is none. */
export function svgOf(
  card: HTMLElement,
  caption: Caption,
): { readonly text: string; readonly width: number; readonly height: number } | null {
  const drawing = largestDrawing(card)
  if (drawing === null) return null
  const { width, height } = drawing.getBoundingClientRect()
  const copy = drawing.cloneNode(true) as SVGSVGElement
  inlineStyles(drawing, copy)
  const lines = wrappedWords(caption.sentence, width, widthAt(sentenceSize))
  const underWords = heading + Math.max(0, lines.length - 1) * lineHeight
  const legend = legendOf(card, width, underWords)
  const top = underWords + legend.height
  copy.setAttribute('x', String(margin))
  copy.setAttribute('y', String(top))
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const whole = { width: Math.ceil(width + 2 * margin), height: Math.ceil(height + top + margin) }
  return {
    ...whole,
    text: [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${whole.width}" height="${whole.height}" viewBox="0 0 ${whole.width} ${whole.height}">`,
      `<rect width="100%" height="100%" fill="${tone('--panel')}"/>`,
      textAt(margin, 24, { size: 14, weight: 600, ink: '--ink' }, caption.title),
      ...lines.map((line, place) => textAt(margin, 41 + place * lineHeight, { size: sentenceSize, weight: 400, ink: '--ink-2' }, line)),
      legend.text,
      new XMLSerializer().serializeToString(copy),
      '</svg>',
    ].join(''),
  }
}

const tone = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

interface Hand {
  readonly size: number
  readonly weight: number
  readonly ink: string
}

function textAt(x: number, y: number, { size, weight, ink }: Hand, words: string): string {
  return `<text x="${x}" y="${y}" font-family="Inter, system-ui, sans-serif" font-size="${size}" font-weight="${weight}" fill="${tone(ink)}">${escaped(words)}</text>`
}

/** What the card's legend says, each sign as it is on the card. */
function legendOf(card: HTMLElement, room: number, top: number): { readonly text: string; readonly height: number } {
  const widthOf = widthAt(legendSize)
  const entries = [...card.querySelectorAll('[data-legend] > li')].flatMap((item) => {
    const sign = item.querySelector('span')
    return sign === null ? [] : [{ style: getComputedStyle(sign), sign: sign.getBoundingClientRect(), words: item.textContent }]
  })
  const { places, lines } = placedLegend(
    entries.map(({ sign, words }) => ({ sign: sign.width, words: widthOf(words) })),
    room,
  )
  const drawn = entries.flatMap(({ style, sign, words }, at) => {
    const place = places[at]
    if (place === undefined) return []
    const middle = top + place.line * legendLine
    const text = textAt(margin + wordsOfEntry(place, sign.width), middle + 4, { size: legendSize, weight: 400, ink: '--ink-2' }, words)
    return [signAt(margin + place.x, middle - sign.height / 2, sign, style), text]
  })
  return { text: drawn.join(''), height: lines === 0 ? 0 : lines * legendLine + 4 }
}

/** A box in its tone, or two lines where only its sides are drawn. */
function signAt(x: number, y: number, { width, height }: DOMRect, style: CSSStyleDeclaration): string {
  const side = Number.parseFloat(style.borderLeftWidth)
  if (side > 0) {
    const line = (at: number) => `<rect x="${at}" y="${y}" width="${side}" height="${height}" fill="${style.borderLeftColor}"/>`
    return line(x) + line(x + width - side)
  }
  const radius = Math.min(width, height) / 2
  const corner = style.borderRadius.endsWith('%') ? radius : Math.min(radius, Number.parseFloat(style.borderRadius) || 0)
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${corner}" fill="${style.backgroundColor}"/>`
}

/** The same as a bitmap, twice as fine. */
export async function pngOf(card: HTMLElement, caption: Caption): Promise<Uint8Array | null> {
  const drawing = svgOf(card, caption)
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

function widthAt(size: number): (text: string) => number {
  const pen = document.createElement('canvas').getContext('2d')
  if (pen === null) return (text) => text.length * size
  pen.font = `${size}px Inter, system-ui, sans-serif`
  return (text) => pen.measureText(text).width * spare
}

/** Icons are drawings, too. */
function largestDrawing(card: HTMLElement): SVGSVGElement | null {
  const area = (drawing: SVGSVGElement) => drawing.getBoundingClientRect().width * drawing.getBoundingClientRect().height
  const all = [...card.querySelectorAll('svg')].filter((drawing) => area(drawing) > 2_000)
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
