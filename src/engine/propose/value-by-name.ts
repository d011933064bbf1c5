import type { ValueRecipe } from '../model/recipe.ts'

/** How a value is made that nothing compares: by what its name says, in any common spelling. The first that fits. */
const byName: readonly (readonly [RegExp, ValueRecipe])[] = [
  [/^(first_?name|given_?name)$/i, { faker: 'person.firstName' }],
  [/^(last_?name|family_?name|surname)$/i, { faker: 'person.lastName' }],
  [/^(full_?)?name$/i, { faker: 'person.fullName' }],
  [/e-?mail/i, { faker: 'internet.email' }],
  [/phone|mobile/i, { faker: 'phone.number' }],
  [/city|town/i, { faker: 'location.city' }],
  [/^time_?zone$/i, { oneOf: { 'Europe/Paris': 0.5, 'America/New_York': 0.3, 'Asia/Tokyo': 0.2 } }],
  [/country/i, { oneOf: { FR: 0.34, DE: 0.22, ES: 0.12, US: 0.2, GB: 0.12 } }],
  [/currency/i, { oneOf: { EUR: 0.66, USD: 0.22, GBP: 0.12 } }],
  [/language|locale/i, { oneOf: { en: 0.5, fr: 0.3, de: 0.2 } }],
  [/plan|tier|level/i, { oneOf: { free: 0.7, pro: 0.25, vip: 0.05 } }],
  [/payment/i, { oneOf: { card: 0.6, wallet: 0.3, transfer: 0.1 } }],
  [/format/i, { oneOf: { pdf: 0.8, epub: 0.2 } }],
  [/title|product|item_?name/i, { faker: 'commerce.productName' }],
  [/url|link/i, { faker: 'internet.url' }],
  [/(total|price|amount|revenue|value)$/i, { normal: { mean: 64, sd: 22, min: 4.9, decimals: 2 } }],
  [/(items|count|quantity|qty|number)$/i, { integer: { min: 1, max: 6 } }],
  [/age$/i, { integer: { min: 18, max: 80 } }],
  [/points|score/i, { integer: { min: 0, max: 500 } }],
  [/^(is|has|opted|subscribed|consent)/i, { boolean: 0.6 }],
  [/(_at|date|birthday)$/i, { faker: 'date.recent' }],
]

/** By the type that the event catalogue gives a property. */
const byType: Readonly<Record<string, ValueRecipe>> = {
  integer: { integer: { min: 1, max: 10 } },
  decimal: { normal: { mean: 50, sd: 15, min: 1, decimals: 2 } },
  number: { normal: { mean: 50, sd: 15, min: 1, decimals: 2 } },
  boolean: { boolean: 0.5 },
  dateTime: { faker: 'date.recent' },
  dateTimeOnly: { value: '2026-01-05T10:00:00' },
  dateOnly: { value: '2026-01-05' },
  duration: { value: 60_000 },
  object: { value: {} },
  list: { value: [] },
}

const isTextual = (type: string | undefined): boolean => type === undefined || type === 'string'
const makesNumber = (recipe: ValueRecipe): boolean => 'normal' in recipe || 'integer' in recipe

/**
 * A plausible value for a trait or property.
 * @param type what the event catalogue says of it
 */
export function valueByName(name: string, type?: string): ValueRecipe {
  const last = name.split('.').at(-1) ?? name
  if (/(^|_)id$/i.test(last) || /Id$/.test(last)) return { id: idPrefixOf(last) }
  const found = byName.find(([pattern]) => pattern.test(last))?.[1]
  if (found && fitsType(found, type)) return found
  return (type === undefined ? undefined : byType[type]) ?? { oneOf: { a: 0.5, b: 0.3, c: 0.2 } }
}

function fitsType(recipe: ValueRecipe, type: string | undefined): boolean {
  if (type === undefined) return true
  if (type === 'boolean') return 'boolean' in recipe
  if (type === 'integer') return 'integer' in recipe
  if (type === 'number' || type === 'decimal') return makesNumber(recipe)
  return isTextual(type) && !makesNumber(recipe) && !('boolean' in recipe)
}

/** "session_id" makes "s-": ids of one kind are told apart from those of another by eye. */
export function idPrefixOf(name: string): string {
  return `${name.slice(0, 1).toLowerCase()}-`
}
