import { transform } from '@segment/actions-core/mapping-kit'
import type { PayloadMapper } from '../../engine/index.ts'
import { atMoment } from './at-moment.ts'

/** The product's own mapping code: directives, defaults and oddities are its own (reference 9.2). */
export const mapByVendor: PayloadMapper = (mapping, event, moment) => {
  try {
    return atMoment(moment, () => transform(mapping as Parameters<typeof transform>[0], event))
  } catch (failure) {
    throw new Error(sentences(failure))
  }
}

/** Several mistakes come as one error that holds them; its own message is made of stack traces. */
function sentences(failure: unknown): string {
  const failures = isIterable(failure) ? [...failure] : [failure]
  return failures.map((one) => (one instanceof Error ? one.message : String(one))).join(' ')
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}
