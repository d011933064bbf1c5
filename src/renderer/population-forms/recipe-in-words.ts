import { kindOfIdentity } from '../../engine/edit/identity-kind.ts'
import { kindOfRecipe } from '../../engine/edit/recipe-kind.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import { textOf } from '../format/text-of.ts'
import { percentOf } from './percent.ts'

/** How a value is made, in a line: "free 70 %, pro 25 %, vip 5 %". */
export function recipeInWords(recipe: JsonValue | undefined): string {
  const kind = kindOfRecipe(recipe)
  if (kind === null) return 'not said yet'
  const made = (recipe as JsonObject)[kind]
  const parts = isJsonObject(made) ? (made as JsonObject) : {}
  switch (kind) {
    case 'oneOf':
      return sharesInWords(parts)
    case 'faker':
      return said(made)
    case 'id':
      return `${said(made)}…, an id of its own`
    case 'value':
      return `always ${said(made)}`
    case 'boolean':
      return typeof made === 'number' ? `true for ${percentOf(made)} %` : 'true or false'
    case 'integer':
      return `${said(parts.min)} to ${said(parts.max)}, whole`
    case 'uniform':
      return `${said(parts.min)} to ${said(parts.max)}`
    case 'normal':
      return `about ${said(parts.mean)} ± ${said(parts.sd)}${boundsInWords(parts)}`
    case 'logNormal':
      return `half below ${said(parts.median)}, log-normal`
    case 'exponential':
      return `${said(parts.mean)} on average, exponential`
    case 'mix':
      return Array.isArray(made) ? `one of ${made.length} rules` : 'one of several rules'
  }
}

/** Where an identity comes from, in a line. */
export function identityInWords(identity: JsonValue | undefined): string {
  const kind = kindOfIdentity(identity)
  if (kind === null) return 'not said yet'
  const { [kind]: source, coverage } = identity as JsonObject
  const whence = kind === 'trait' ? `the trait ${said(source)}` : kind === 'id' ? `${said(source)}…` : said(source)
  return typeof coverage === 'number' ? `${whence}, had by ${percentOf(coverage)} %` : whence
}

function sharesInWords(weights: JsonObject): string {
  const known = Object.entries(weights).filter((entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] > 0)
  const all = known.reduce((sum, [, weight]) => sum + weight, 0)
  return known.map(([name, weight]) => `${name} ${percentOf(Number((weight / all).toFixed(3)))} %`).join(', ')
}

function boundsInWords({ min, max }: JsonObject): string {
  return `${min === undefined ? '' : `, not below ${said(min)}`}${max === undefined ? '' : `, not above ${said(max)}`}`
}

/** What is not said yet is asked for. */
const said = (value: JsonValue | undefined): string => (value === undefined ? '?' : textOf(value))
