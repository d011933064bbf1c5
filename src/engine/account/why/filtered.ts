import type { DecidingValue, Why } from './why.ts'

/** What filters wanted of an event and did not get, in a sentence. */
export function whyFiltered(who: string, values: readonly DecidingValue[]): Why {
  const parts = values.map(({ name, found, wanted }) => `${name} is ${found}, and not ${wanted}`)
  return { sentence: `${who} did not let it pass: ${parts.join('; ')}.`, values }
}
