import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Every code that a problem can carry, by the file that gives it. */
function codesUsed(): Map<string, string> {
  const used = new Map<string, string>()
  for (const file of sourceFiles(join(root, 'src'))) {
    const text = readFileSync(file, 'utf8')
    for (const code of [...codesOfCalls(text), ...codesOfObjects(text), ...codesInMaps(text)]) used.set(code, file.slice(root.length))
  }
  return used
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourceFiles(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

/** Functions that make problems, and which of their arguments is the code, counted from 0. */
const makers: Readonly<Record<string, number>> = {
  problemAt: 1,
  warningAt: 1,
  problemWithFile: 1,
  found: 0,
  tooMany: 1,
  textThat: 1,
  atFirst: 1,
}

function codesOfCalls(text: string): string[] {
  return [...text.matchAll(/\b([a-zA-Z]+)\(/g)].flatMap((call) => {
    const place = makers[call[1] ?? '']
    if (place === undefined || !Object.hasOwn(makers, call[1] ?? '')) return []
    return literalsIn(argumentsFrom(text, call.index + call[0].length)[place] ?? '')
  })
}

/** `code: 'x'` and `const code = … ? 'x' : 'y'` in files that know what a problem is; sends have codes of their own. */
function codesOfObjects(text: string): string[] {
  if (!/model\/(file-)?problem\.ts'|params: \{ code/.test(text)) return []
  const forms = [/\bcode: ([^,}\n]*)/g, /\bconst code = .*\? ('[^']+' : '[^']+')/g]
  return forms.flatMap((form) => [...text.matchAll(form)].flatMap((match) => literalsIn(match[1] ?? '')))
}

/** The values of a constant like `unknownCodes`. */
function codesInMaps(text: string): string[] {
  return [...text.matchAll(/const \w+Codes = \{([^}]*)\}/g)].flatMap((match) => literalsIn(match[1] ?? ''))
}

function literalsIn(text: string): string[] {
  return [...text.matchAll(/(?<!=== )'([a-z]+(?:-[a-z0-9]+)*)'/g)].map((match) => match[1] ?? '')
}

/** The arguments of a call, as text: split at commas that stand in no bracket and no quotes. */
function argumentsFrom(text: string, start: number): string[] {
  const parts = ['']
  let depth = 0
  let quote = ''
  for (const letter of text.slice(start, start + 2_000)) {
    if (quote) quote = letter === quote ? '' : quote
    else if (/['"`]/.test(letter)) quote = letter
    else if (/[([{]/.test(letter)) depth += 1
    else if (/[)\]}]/.test(letter)) depth -= 1
    if (depth < 0) break
    if (letter === ',' && depth === 0 && !quote) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts
}

/** The first column of the table in docs/problems.md. */
function codesListed(): string[] {
  const text = readFileSync(join(root, 'docs/problems.md'), 'utf8')
  return [...text.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map((row) => row[1] ?? '')
}

test('every code that the source gives is listed in docs/problems.md', () => {
  const listed = new Set(codesListed())
  const missing = [...codesUsed()].filter(([code]) => !listed.has(code)).map(([code, file]) => `${code} (${file})`)
  expect(missing).toEqual([])
})

test('every code that is listed is given somewhere, and stands once', () => {
  const used = codesUsed()
  const listed = codesListed()
  expect(listed.filter((code) => !used.has(code))).toEqual([])
  expect(listed.length).toBe(new Set(listed).size)
  expect(listed.length).toBeGreaterThan(40)
})
