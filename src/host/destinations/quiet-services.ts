const nothing = () => {}
const counted = { observe: nothing, _name: (name: string) => name, _tags: () => [], incr: nothing, set: nothing, histogram: nothing }
const logger = { debug: nothing, info: nothing, warn: nothing, error: nothing, crit: nothing, log: nothing }

/**
 * What the product's servers lend an action beside its event: nobody reads its logs and counts here, and what it asks to have kept from one
 * send to the next is not, for each send is one alone. Source of the shapes: the package's ExecuteInput.
 */
export function quietServices(): object {
  const transaction: Record<string, string> = {}
  const setTransaction = (key: string, value: string) => {
    transaction[key] = value
  }
  return {
    features: {},
    statsContext: { statsClient: counted, tags: [] },
    logger,
    // Of one send: what its first request found out for its second.
    transactionContext: { transaction, setTransaction },
    stateContext: { getRequestContext: nothing, setResponseContext: nothing },
    engageDestinationCache: emptyCache,
    subscriptionMetadata: {},
  }
}

const emptyCache = {
  getByKey: () => Promise.resolve(null),
  setByKey: () => Promise.resolve(true),
  setByKeyNX: () => Promise.resolve(true),
  delByKey: () => Promise.resolve(0),
  maxExpirySeconds: 600,
  maxValueSizeBytes: 1_000_000,
}
