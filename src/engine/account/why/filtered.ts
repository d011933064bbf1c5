import type { DecidingValue, Why } from './why.ts'

/** What filters wanted of an event and did not get, in a sentence. */
export function whyFiltered(who: string, values: readonly DecidingValue[]): Why {
  const parts = values.map(({ name, found, wanted }) => `${name} is ${found}, not ${wanted}`)
  return { sentence: `${parts.join('; ')} (filter of ${who}).`, values }
}
