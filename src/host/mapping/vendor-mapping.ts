import { transform } from '@segment/actions-core/mapping-kit'
import type { PayloadMapper } from '../../engine/index.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { atMoment } from './at-moment.ts'
import { sentences, singleFailures } from './sentences.ts'

type Mapping = Parameters<typeof transform>[0]

/** The product's own mapping code: directives, defaults and oddities are its own (reference 9.2). */
export const mapByVendor: PayloadMapper = (mapping, event, moment) => {
  try {
    return atMoment(moment, () => transform(mapping as Mapping, event))
  } catch (failure) {
    throw new Error(sentences(failure))
  }
}

/** What that code says about a mapping of an event that has nothing. */
export function refusedByVendor(mapping: JsonObject): readonly Error[] {
  try {
    // A copy: the code writes defaults into what it is given.
    atMoment({ at: 0, random: () => 0 }, () => transform(structuredClone(mapping) as Mapping, {}))
    return []
  } catch (failure) {
    return singleFailures(failure)
  }
}
