// The product's own classes of errors (segment docs, destination functions, Errors and error handling).
export class EventNotSupported extends Error {}
export class InvalidEventPayload extends Error {}
export class ValidationError extends Error {}
export class RetryError extends Error {}
export class DropEvent extends Error {}

const classes = { EventNotSupported, InvalidEventPayload, ValidationError, RetryError, DropEvent }
for (const [name, one] of Object.entries(classes)) {
  Object.defineProperty(one.prototype, 'name', { value: name, configurable: true, writable: true })
  globalThis[name] = one
}
const named = Object.entries(classes)

/** Longer texts are cut: whoever reads them has seen enough. */
const longestText = 2_000

const text = (value) => `${value}`.slice(0, longestText)

/**
 * What was thrown, as texts. Whatever it is, this ends: a getter that throws is told as such.
 * @param {unknown} thrown
 */
export function describeThrown(thrown) {
  try {
    if (typeof thrown !== 'object' || thrown === null)
      return { name: 'Error', message: `It threw ${shown(thrown)}, which is no error.`, stack: '' }
    const ours = named.find(([, one]) => thrown instanceof one)
    if (!(thrown instanceof Error)) return { name: 'Error', message: `It threw an object that is no error: ${shown(thrown)}`, stack: '' }
    return { name: ours ? ours[0] : text(thrown.name), message: text(thrown.message), stack: text(thrown.stack) }
  } catch {
    return { name: 'Error', message: 'It threw an object that cannot be looked at.', stack: '' }
  }
}

function shown(value) {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(text(value))
    case 'object':
      return value === null ? 'null' : text(JSON.stringify(value))
    case 'function':
      return 'a function'
    default:
      return text(String(value))
  }
}
