import type { SendRequest } from './result.ts'

/**
 * A request as a curl command for a POSIX shell, an option a line. It sends the body's very text, and secrets as the request shows them:
 * `***` has to be filled in by who runs it.
 */
export function curlCommand(request: SendRequest): string {
  const options = curlOptions(request).map((words) => words.map(shellQuoted).join(' '))
  return `curl ${options.join(' \\\n  ')}`
}

/** The words of the command, as a shell hands them over. */
export function curlArguments(request: SendRequest): readonly string[] {
  return ['curl', ...curlOptions(request).flat()]
}

function curlOptions({ method, url, headers, body }: SendRequest): readonly (readonly string[])[] {
  const data = body === null ? null : typeof body === 'string' ? body : JSON.stringify(body)
  const names = Object.keys(headers).map((name) => name.toLowerCase())
  return [
    ...methodOption(method, data !== null),
    ['--url', sendable(url)],
    // Brackets and braces would be patterns.
    ...(/[[\]{}]/.test(url) ? [['--globoff']] : []),
    ...Object.entries(headers).flatMap(([name, value]) => headerOption(name, value)),
    ...(data === null ? [] : dataOptions(data, names.includes('content-type'))),
  ]
}

function methodOption(method: string, hasData: boolean): string[][] {
  if (method === 'HEAD') return [['--head']]
  return method === 'GET' && !hasData ? [] : [['--request', sendable(method)]]
}

/** What tells of the connection, or of how the body was packed, is curl's own business. */
const ownHeaders: ReadonlySet<string> = new Set(['connection', 'content-encoding', 'content-length', 'host', 'transfer-encoding'])

/** A header without a value is written with a semicolon: a colon alone would take the header out. */
function headerOption(name: string, value: string): string[][] {
  if (ownHeaders.has(name.toLowerCase())) return []
  return [['--header', sendable(value.trim() === '' ? `${name};` : `${name}: ${value}`)]]
}

/** Without a type among its headers the body would be called a form. */
function dataOptions(data: string, hasType: boolean): string[][] {
  return [...(hasType ? [] : [['--header', 'content-type:']]), ['--data-raw', sendable(data)]]
}

/** No word of a command holds a NUL or half a character. */
function sendable(text: string): string {
  return text.replaceAll(/\0|\p{Surrogate}/gu, '\uFFFD')
}

function shellQuoted(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
