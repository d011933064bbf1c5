import { propertyOf, propertyPath } from '../../inputs/property-path.ts'
import type { Condition } from '../../model/condition.ts'
import { quoted } from '../../model/wording.ts'
import type { Discarded } from './discarded.ts'
import { valueInWords, type Why, whyWithout } from './why.ts'

/** Why an event's own condition kept it out: the condition as it is written, and the fields of the event that it reads. */
export function whyCondition(who: string, condition: Condition | undefined, { event }: Discarded): Why {
  if (condition === undefined) return whyWithout(`The condition of ${who} did not hold.`)
  const text = 'expression' in condition ? condition.expression : JSON.stringify(condition)
  const fields = [...new Set([...text.matchAll(/@\{[\w-]+\.([\w.-]+)/g)].map(([, path = '']) => path))]
  const values = fields.map((path) => ({ name: path, found: valueInWords(propertyOf(event.properties, propertyPath(path))), wanted: null }))
  const found = values.map(({ name, found: value }) => `${name} is ${value}`)
  return {
    sentence: `The condition of ${who} did not hold, or could not be evaluated${found.length === 0 ? '' : `: ${found.join(', ')}`} (${text}).`,
    values: values.length > 0 ? values : [{ name: 'condition', found: 'does not hold', wanted: quoted(text) }],
  }
}
