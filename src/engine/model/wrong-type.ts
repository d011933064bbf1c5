import { type Problem, problemAt } from './problem.ts'
import { type JsonKind, kindOf, kindsOf, schemaTitle } from './schema-node.ts'
import { nameOf, type Spot } from './spot.ts'
import { capitalized, quoted, withArticle } from './wording.ts'

/** A value of another JSON type than the schema at the spot wants. */
export function wrongType(spot: Spot, wantsWhole = false): Problem {
  const wanted = spot.schema === null ? [] : kindsOf(spot.schema)
  const inWords = wantsWhole ? 'a whole number' : joined(wanted.map(kindInWords))
  const given = kindOf(spot.value)
  const found = given === 'number' || given === 'text' || given === 'true or false' ? quoted(spot.value) : kindInWords(given ?? 'null')
  const title = spot.schema === null ? undefined : schemaTitle(spot.schema)
  const purpose = title === undefined ? '' : ` (${withArticle(title)})`
  return problemAt(spot.path, 'wrong-type', `${capitalized(nameOf(spot))} must be ${inWords}${purpose}, not ${found}.`)
}

function kindInWords(kind: JsonKind): string {
  switch (kind) {
    case 'number':
    case 'list':
      return `a ${kind}`
    case 'object':
      return 'an object'
    default:
      return kind
  }
}

function joined(kinds: readonly string[]): string {
  return kinds.length < 3 ? kinds.join(' or ') : `${kinds.slice(0, -1).join(', ')}, or ${kinds.at(-1)}`
}
