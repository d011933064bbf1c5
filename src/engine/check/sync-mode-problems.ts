import { type IntegrationAction, syncModeKey } from '../integrations/integration.ts'
import type { JsonObject } from '../model/json-value.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { listed, quoted } from '../model/wording.ts'

/** What is to be done with records there is chosen with the mapping: an action that has to know refuses every event without it. */
export function syncModeProblems({ title, syncMode }: IntegrationAction, mapping: JsonObject, at: readonly PropertyKey[]): Problem[] {
  const values = syncMode?.choices.map(({ value }) => String(value)) ?? []
  const chosen = mapping[syncModeKey]
  if (syncMode === null || (typeof chosen === 'string' && values.includes(chosen))) return []
  const message = `${quoted(title)} has to know what to do with records there: give ${quoted(syncModeKey)} ${listed(values, 'or')}.`
  return [problemAt([...at, syncModeKey], 'unchosen-sync-mode', message)]
}
