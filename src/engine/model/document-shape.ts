import { type Problem, pointerOf } from './problem.ts'
import { quoted } from './wording.ts'

/** Deeper than any document that a person writes, and far from what the call stack bears. */
const deepestLevel = 200

/** Where a value stands: a chain to the document, so that nothing is copied while a large document is walked. */
interface Place {
  readonly above: Place | null
  readonly key: string | number
  readonly level: number
}

interface Visit {
  readonly value: object
  readonly place: Place | null
}

/**
 * What would trip those who read the document after: nesting without end, the key "__proto__", and what is not JSON at all.
 * Walks with a stack of its own, so that no nesting can exhaust the call stack. `tooDeep` says that nobody should walk it with recursion.
 */
export function checkDocumentShape(document: unknown): { readonly problems: Problem[]; readonly tooDeep: boolean } {
  const problems: Problem[] = []
  if (!isContainer(document)) return { problems, tooDeep: false }
  const visits: Visit[] = [{ value: document, place: null }]
  let tooDeep = false
  for (let visit = visits.pop(); visit; visit = visits.pop()) {
    if ((visit.place?.level ?? 0) > deepestLevel) {
      tooDeep = true
      problems.push(found('too-deep', visit.place, `This is nested more than ${deepestLevel} levels deep: make it flatter.`))
    } else visitChildren(visit, visits, problems)
  }
  return { problems, tooDeep }
}

function visitChildren(visit: Visit, visits: Visit[], problems: Problem[]): void {
  const level = (visit.place?.level ?? 0) + 1
  const see = (key: string | number, value: unknown): void => {
    if (key === '__proto__')
      problems.push(found('reserved-name', { above: visit.place, key, level }, '"__proto__" cannot be a name here: choose another.'))
    else if (isContainer(value)) visits.push({ value, place: { above: visit.place, key, level } })
    else if (!isJsonScalar(value))
      problems.push(found('not-json', { above: visit.place, key, level }, `${quoted(value)} is not a JSON value.`))
  }
  if (Array.isArray(visit.value)) for (const [index, value] of visit.value.entries()) see(index, value)
  else for (const [key, value] of Object.entries(visit.value)) see(key, value)
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** An absent optional field may also be given as undefined by a program; JSON itself has none. */
function isJsonScalar(value: unknown): boolean {
  return value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}

function found(code: string, place: Place | null, message: string): Problem {
  const keys: (string | number)[] = []
  for (let at = place; at; at = at.above) keys.push(at.key)
  return { severity: 'error', code, pointer: pointerOf(keys.reverse()), message }
}
