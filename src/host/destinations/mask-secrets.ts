import type { SendRequest } from '../../engine/account/result.ts'
import type { Integration } from '../../engine/check/integration.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../engine/model/json-value.ts'

const mask = '***'

/** Shorter values stand in too many places that have nothing to do with them. */
const shortestMaskedInside = 4

/** Headers whose value is a secret whatever it is made of; what stands before a blank tells the scheme. */
const secretHeader = /authorization|cookie|token|secret|signature|password|api[-_]?key|x-[a-z-]*key$/i

/** Shows the secrets of a destination as "***": in texts, values and requests. Source of the rule: contract section 3. */
export class SecretMask {
  readonly #forms: readonly string[]

  constructor(settings: JsonObject, fields: Integration['settings']) {
    const secrets = Object.entries(settings).flatMap(([name, value]) => (isSecret(name, fields) ? textsIn(value) : []))
    const forms = secrets.flatMap((secret) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
    // The longest first: one secret may begin like another.
    this.#forms = [...new Set(forms)].filter((form) => form.length >= shortestMaskedInside).sort((a, b) => b.length - a.length)
  }

  text(text: string): string {
    return this.#forms.reduce((masked, form) => masked.replaceAll(form, mask), text)
  }

  value(value: JsonValue): JsonValue {
    if (typeof value === 'string') return this.text(value)
    if (Array.isArray(value)) return value.map((item: JsonValue) => this.value(item))
    if (!isJsonObject(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [this.text(key), this.value(item as JsonValue)]))
  }

  request({ method, url, headers, body }: SendRequest): SendRequest {
    const shown = Object.entries(headers).map(([name, value]) => [name, secretHeader.test(name) ? masked(value) : this.text(value)])
    return { method, url: this.text(url), headers: Object.fromEntries(shown), body: this.value(body) }
  }
}

/** "Bearer abc" as "Bearer ***". */
function masked(value: string): string {
  const scheme = /^(\w+) \S/.exec(value)?.[1]
  return scheme === undefined ? mask : `${scheme} ${mask}`
}

/** What the integration does not know is none of its business, and may be anything. */
function isSecret(name: string, fields: Integration['settings']): boolean {
  return fields.find((field) => field.name === name)?.isSecret ?? true
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
