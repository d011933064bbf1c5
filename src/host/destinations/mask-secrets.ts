import type { SendRequest } from '../../engine/account/result.ts'
import { isSecretName, mask, maskedHeader } from '../../engine/delivery/secret-headers.ts'
import { isSecretSetting, type SecretSettings } from '../../engine/integrations/masked-settings.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import type { RecordedRequest } from './recorder.ts'

/** Shorter secrets are masked in addresses, headers and messages only where they stand as a word of their own. */
const shortestMaskedInWords = 4

/** So long a secret is in no text by chance; a shorter one may be part of any ordinary text that a body carries. */
const shortestMaskedInBodies = 16

/**
 * Shows the secrets of a destination as "***" in its requests and errors. Source of the rule: contract section 3.
 */
export class SecretMask {
  /** The secrets as they stand in a request, the longest first: one may begin like another. */
  readonly #forms: readonly string[]
  readonly #wherever: readonly RegExp[]
  readonly #inTextBodies: readonly RegExp[]

  constructor(settings: JsonObject, fields: SecretSettings) {
    const secrets = Object.entries(settings).flatMap(([name, value]) => (isSecretSetting(name, fields) ? textsIn(value) : []))
    const forms = secrets.flatMap(formsOf)
    this.#forms = [...new Set(forms)].sort((a, b) => b.length - a.length)
    this.#wherever = this.#forms.map((form) => patternOf(form, form.length < shortestMaskedInWords ? wholeWord : anywhere))
    this.#inTextBodies = this.#forms.map((form) => patternOf(form, form.length < shortestMaskedInBodies ? wholeValue : anywhere))
  }

  /** An address, a header or a message: the secrets wherever they stand. */
  text(text: string): string {
    return this.#holdsSecret(text) ? masked(text, this.#wherever) : text
  }

  /** Payloads are made of event and mapping, which know no settings; but headers that a mapping sets may be secret. */
  payload(payload: JsonValue): JsonValue {
    const headers = isJsonObject(payload) ? payload.headers : undefined
    if (!isJsonObject(headers)) return payload
    const shown = Object.entries(headers).map(([name, value]) => [
      name,
      isSecretName(name) && typeof value === 'string' ? maskedHeader(value) : value,
    ])
    return { ...(payload as JsonObject), headers: Object.fromEntries(shown) }
  }

  request({ method, url, headers, body, text, response }: RecordedRequest): SendRequest {
    return {
      method,
      url: this.text(url),
      headers: this.#headers(headers),
      body: this.#body(body, text),
      ...(response === undefined ? {} : { response: this.#response(response) }),
    }
  }

  #response({ status, headers, body }: NonNullable<SendRequest['response']>): NonNullable<SendRequest['response']> {
    return {
      status,
      ...(headers === undefined ? {} : { headers: this.#headers(headers) }),
      ...(body === undefined ? {} : { body: this.#body(body, typeof body === 'string' ? body : JSON.stringify(body)) }),
    }
  }

  #headers(headers: Readonly<Record<string, string>>): Record<string, string> {
    const shown = Object.entries(headers).map(([name, value]) => [name, isSecretName(name) ? maskedHeader(value) : this.text(value)])
    return Object.fromEntries(shown)
  }

  /** Most bodies hold no secret, and their text says so at once; where something in it is escaped, its values are looked at. */
  #body(body: JsonValue, text: string): JsonValue {
    if (!this.#holdsSecret(text) && !text.includes('\\')) return body
    return typeof body === 'string' ? masked(body, this.#inTextBodies) : this.#value(body)
  }

  #holdsSecret(text: string): boolean {
    return this.#forms.some((form) => text.includes(form))
  }

  /** Keys are never secrets. */
  #value(value: JsonValue): JsonValue {
    if (typeof value === 'string') return this.#bodyText(value)
    if (Array.isArray(value)) return value.map((item: JsonValue) => this.#value(item))
    if (!isJsonObject(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#value(item as JsonValue)]))
  }

  #bodyText(text: string): string {
    if (this.#forms.includes(text)) return mask
    return this.#forms.reduce((shown, form) => (form.length < shortestMaskedInBodies ? shown : shown.replaceAll(form, mask)), text)
  }
}

/** A secret as it may stand in a request: as it is, as part of an address or a form, or hidden in base64 behind whatever comes before it. */
function formsOf(secret: string): string[] {
  const inForm = new URLSearchParams({ '': secret }).toString().slice(1)
  const inBase64 = [0, 1, 2].map((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)])
    // What stands around the secret decides the first and last characters too.
    return bytes.toString('base64').slice(Math.ceil((shift * 4) / 3), Math.floor((bytes.length * 4) / 3))
  })
  const wellFormed = secret.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
  const hidden = secret.length < shortestMaskedInBodies ? [] : inBase64
  return [secret, encodeURIComponent(wellFormed), encodeURI(wellFormed), inForm, Buffer.from(secret).toString('base64'), ...hidden]
}

type Surroundings = readonly [before: string, after: string]
const anywhere: Surroundings = ['', '']
const wholeWord: Surroundings = ['(?<![A-Za-z0-9])', '(?![A-Za-z0-9])']
/** Of a form, or of markup. */
const wholeValue: Surroundings = ['(?<=^|[=>"\'])', '(?=$|[&<"\'])']

function patternOf(form: string, [before, after]: Surroundings): RegExp {
  return new RegExp(`${before}${form.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}${after}`, 'gm')
}

function masked(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((shown, pattern) => shown.replaceAll(pattern, mask), text)
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
