/** What is shown in place of a secret (contract section 3). */
export const mask = '***'

/** Names of headers and parameters whose value is a secret whatever it is made of. */
const secretName = /authorization|(^|[-_])auth([-_]|$)|cookie|token|secret|signature|credential|passw|wsse|api[-_]?key|(^|[-_])key$/i

export function isSecretName(name: string): boolean {
  return secretName.test(name)
}

/** What stands before a blank tells the scheme: "Bearer abc" is shown as "Bearer ***". */
export function maskedHeader(value: string): string {
  const scheme = /^(\w+) \S/.exec(value)?.[1]
  return scheme === undefined ? mask : `${scheme} ${mask}`
}

/** Headers as results show them. */
export function shownHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, isSecretName(name) ? maskedHeader(value) : value]))
}
