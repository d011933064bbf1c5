import './bytes.js'
import './chance.js'
import { advance } from './clock.js'
import { describeThrown, EventNotSupported } from './errors.js'
import './fetch.js'
import { finish } from './host.js'
import './url.js'

// What the host holds of this world. Taken before anybody else's code runs.
const { parse, stringify } = JSON
const nothing = () => {}
globalThis.console = { log: nothing, info: nothing, warn: nothing, error: nothing, debug: nothing, trace: nothing }
delete globalThis.performance

/** Every send begins with an empty cache: what others left there is not to be seen. */
globalThis.cache = { load: async (_key, ttl, fetcher) => (typeof ttl === 'function' ? ttl : fetcher)(), delete: nothing }

const end = (outcome) => {
  finish(stringify(outcome))
}
const endWith = (thrown) => end({ kind: 'threw', ...describeThrown(thrown) })

/** Handlers by what they handle; a batch goes before all else. */
const handlerNames = {
  track: 'onTrack',
  identify: 'onIdentify',
  group: 'onGroup',
  page: 'onPage',
  screen: 'onScreen',
  alias: 'onAlias',
  delete: 'onDelete',
}

async function perform(event, settings, handlers) {
  if (typeof handlers.onBatch === 'function') return { kind: 'batch', statuses: await handlers.onBatch([event], settings) }
  const name = handlerNames[event.type] ?? 'onTrack'
  const handler = handlers[name]
  if (typeof handler !== 'function') throw new EventNotSupported(`The function has no ${name}.`)
  await handler(event, settings)
  return { kind: 'done' }
}

/** Of a batch of one, as the code answered for its event; null where it answered for none. */
function statusIn(statuses) {
  const first = Array.isArray(statuses) ? statuses[0] : undefined
  if (typeof first !== 'object' || first === null || typeof first.status !== 'number') return null
  return { status: first.status, message: describeThrown(new Error(String(first.errormessage ?? ''))).message }
}

globalThis.world = {
  start: (given, handlers) => {
    const { event, settings } = parse(given)
    perform(event, settings, handlers).then(({ kind, statuses }) => {
      try {
        end({ kind: 'done', answered: kind === 'batch' ? statusIn(statuses) : null })
      } catch (thrown) {
        endWith(thrown)
      }
    }, endWith)
  },
  advance,
  describe: (thrown) => stringify(describeThrown(thrown)),
}
