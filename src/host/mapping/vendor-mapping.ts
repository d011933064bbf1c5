import { transform } from '@segment/actions-core/mapping-kit'
import type { PayloadMapper } from '../../engine/index.ts'
import { atMoment } from './at-moment.ts'
import { sentences } from './sentences.ts'

/** The product's own mapping code: directives, defaults and oddities are its own (reference 9.2). */
export const mapByVendor: PayloadMapper = (mapping, event, moment) => {
  try {
    return atMoment(moment, () => transform(mapping as Parameters<typeof transform>[0], event))
  } catch (failure) {
    throw new Error(sentences(failure))
  }
}
