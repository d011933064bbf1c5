import { mask } from '../delivery/secret-headers.ts'
import type { JsonObject, JsonValue } from '../model/json-value.ts'
import type { IntegrationSetting } from './integration.ts'

export type SecretSettings = readonly Pick<IntegrationSetting, 'name' | 'isSecret'>[]

/** The settings of a destination as people may see them. Source of the rule: contract section 3. */
export function maskedSettings(given: JsonObject, settings: SecretSettings): Record<string, JsonValue> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value = null]): [string, JsonValue] => [
      name,
      isEmpty(value) || !isSecretSetting(name, settings) ? value : mask,
    ]),
  )
}

/** What the integration does not know is none of its business, and may be anything. */
export function isSecretSetting(name: string, settings: SecretSettings): boolean {
  return settings.find((setting) => setting.name === name)?.isSecret ?? true
}

function isEmpty(value: JsonValue): boolean {
  return value === null || value === ''
}
