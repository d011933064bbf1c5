import type { PreviewedSend } from '../../engine/index.ts'
import type { PathSuggestion } from '../../engine/mapping/path-suggestion.ts'
import type { PreviewRow } from '../../engine/mapping/preview-mapping.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'
import { counted } from '../../engine/model/wording.ts'
import { aligned } from '../aligned.ts'

/** A mapping for a person: a line for each field with what is mapped to it and what that gives, and what became of it. */
export function mappingLines({ mapping, suggestions }: PreviewedSend): string[] {
  const shown = mapping.filter((row) => row.directive !== null || row.value !== undefined || row.field?.isRequired)
  if (shown.length === 0) return []
  const rows = shown.flatMap((row) => withParts(row, 0))
  const heads = aligned(
    rows.map(({ row, depth }) => [`    ${row.field?.isRequired ? '*' : ' '} ${'  '.repeat(depth)}${row.name}`, directiveText(row)]),
    ['left', 'left'],
  )
  const others = mapping.length - shown.length
  return [
    `  Mapping${mapping.some(({ field }) => field?.isRequired) ? ' (* is required)' : ''}`,
    ...rows.flatMap(({ row }, place) => [`${heads[place]}${row.parts.length > 0 ? '' : ` → ${valueText(row)}`}`, ...remarks(row)]),
    ...(others > 0 ? [`      and ${counted(others, 'optional field')} that nothing is mapped to`] : []),
    ...unmappedLine(suggestions, mapping),
  ]
}

interface DeepRow {
  readonly row: PreviewRow
  readonly depth: number
}

function withParts(row: PreviewRow, depth: number): DeepRow[] {
  return [{ row, depth }, ...row.parts.flatMap((part) => withParts(part, depth + 1))]
}

function directiveText({ directive, value, parts }: PreviewRow): string {
  if (parts.length > 0) return 'object of'
  if (directive) return `${directive.kind} ${cut(directive.text)}`
  return value === undefined ? 'nothing is mapped' : 'of the whole event'
}

function valueText({ value, failure }: PreviewRow): string {
  if (failure !== null) return 'cannot be resolved'
  return value === undefined ? 'nothing' : cut(JSON.stringify(value))
}

function remarks({ failure, changes, problems }: PreviewRow): string[] {
  return [
    ...(failure === null ? [] : [`failed: ${failure}`]),
    ...changes.map(
      ({ field, change, to, reason }) => `${change}: ${field}: ${reason}${to === undefined ? '' : ` It became ${jsonText(to)}.`}`,
    ),
    ...problems.map(({ severity, message }) => `${severity}: ${message}`),
  ].map((remark) => `        ${remark}`)
}

/** How much else there is; the JSON has it all. */
function unmappedLine(suggestions: readonly PathSuggestion[], mapping: readonly PreviewRow[]): string[] {
  const written = JSON.stringify(mapping.map(({ directive }) => directive?.json ?? null))
  const others = suggestions.filter(
    ({ path, isSent, unaddressable }) => isSent && unaddressable === null && !written.includes(JSON.stringify(path)),
  )
  if (others.length === 0) return []
  const likely = others.slice(0, 3).map(({ path }) => path)
  return [
    `      Not mapped are ${likely.join(', ')}${others.length > likely.length ? ` and ${others.length - likely.length} more paths` : ''}.`,
  ]
}

const longest = 96

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}

function jsonText(value: JsonValue): string {
  return cut(JSON.stringify(value))
}
