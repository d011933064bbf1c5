/** How names of the journey context stand in texts of mappings: in paths and placeholders of the product, and in Liquid. */

/** Whether a path or a template reads one of these names of the journey context. */
export const readsName = (text: string, names: readonly string[]): boolean => names.length > 0 && readings(names).test(text)

/** The path or template with other names in their places. */
export function withNamesRead(text: string, names: readonly string[], nameFor: (name: string) => string): string {
  if (names.length === 0) return text
  return text.replace(readings(names), (_, before: string, name: string) => before + nameFor(name))
}

/** A name after the context, by a dot or in brackets, up to where it ends. */
function readings(names: readonly string[]): RegExp {
  const longestFirst = [...names].sort((one, other) => other.length - one.length)
  const name = longestFirst.map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return new RegExp(`(journey_context(?:["']\\])?(?:\\.|\\[["']))(${name})(?=$|[."'[\\]}]|\\s*\\}\\})`, 'g')
}

const plainName = /^[A-Za-z_][\w-]*$/
const liquidReading = /journey_context("\]|'\])?(?:\.([A-Za-z_][\w-]*)|\["([^"]*)"\]|\['([^']*)'\])/g

/** Whether a Liquid template reads one of these names. */
export function liquidReads(text: string, names: readonly string[]): boolean {
  return liquidNames(text).some(({ name }) => names.includes(name))
}

/**
 * The Liquid template with other names. What stands in brackets stays there, but for double quotation marks that only the name before needed, as
 * a name gets them that needs some. A name with both kinds of quotation marks stays as it was: Liquid has no way to write it.
 */
export function withLiquidNames(text: string, names: readonly string[], nameFor: (name: string) => string): string {
  let result = ''
  let end = 0
  for (const read of liquidNames(text)) {
    const name = names.includes(read.name) ? nameFor(read.name) : read.name
    if (name === read.name) continue
    const written = inLiquid(name, text.slice(read.start, read.end), read)
    result += text.slice(end, read.start) + (written ?? text.slice(read.start, read.end))
    end = read.end
  }
  return result + text.slice(end)
}

/** Whether Liquid has a way to write this name. */
export const canBeReadByLiquid = (name: string): boolean => !/[\\\n\r]/.test(name) && !(name.includes('"') && name.includes("'"))

interface LiquidName {
  readonly name: string
  readonly start: number
  readonly end: number
  /** Whether the context before it stands in brackets, too, so that all of it does. */
  readonly isAmongBrackets: boolean
}

function liquidNames(text: string): LiquidName[] {
  return [...text.matchAll(liquidReading)].map((match) => {
    const [whole, closing, behindDot, double, single] = match
    const start = match.index + 'journey_context'.length + (closing?.length ?? 0)
    const name = behindDot ?? double ?? single ?? ''
    return { name, start, end: match.index + whole.length, isAmongBrackets: closing !== undefined }
  })
}

function inLiquid(name: string, before: string, { name: old, isAmongBrackets }: LiquidName): string | null {
  if (!canBeReadByLiquid(name)) return null
  const isPlain = plainName.test(name)
  const wasNeeded = before.startsWith('["') && !plainName.test(old) && !isAmongBrackets
  if (isPlain && (before.startsWith('.') || wasNeeded)) return `.${name}`
  const wished = before.startsWith("['") ? "'" : '"'
  const quote = name.includes(wished) ? (wished === '"' ? "'" : '"') : wished
  return `[${quote}${name}${quote}]`
}
