import { base, en, Faker } from '@faker-js/faker'
import { drawUnit } from '../chance/draw-unit.ts'
import { EngineFault } from '../engine-fault.ts'
import { isJsonObject, type JsonValue } from '../model/json-value.ts'

/**
 * The modules of Faker whose methods a recipe may name: all but `helpers`, whose methods work on arguments that a recipe cannot give.
 */
const FAKER_MODULES = (
  'airline animal book color commerce company database datatype date finance food git hacker image internet ' +
  'location lorem music number person phone science string system vehicle word'
).split(' ')

/** Methods that Faker itself warns of on the console. */
const DEPRECATED = new Set(['image.urlLoremFlickr'])

type Method = () => unknown

/**
 * Faker in English, fed from our own streams: each value is a pure function of (stream, profile, arrival), whatever was made before it.
 * Its clock stands at the start of the scenario's, so that "recent" and "birthdate" are pure too.
 */
export class FakerSource {
  readonly #today: number
  #faker: Faker | null = null
  #stream = 0
  #profile = 0
  #arrival = 0
  #draws = 0

  /** @param today ms since 1970 */
  constructor(today: number) {
    this.#today = today
  }

  /** Every method that a recipe may name, like "person.firstName". */
  names(): string[] {
    const all = FAKER_MODULES.flatMap((module) => methodNames(this.#moduleOf(module)).map((method) => `${module}.${method}`))
    return all.filter((name) => !DEPRECATED.has(name))
  }

  /** null where Faker has no such method or a recipe may not use it. */
  find(name: string): Method | null {
    const [module, method, ...rest] = name.split('.')
    if (module === undefined || method === undefined || rest.length > 0 || !FAKER_MODULES.includes(module)) return null
    const owner = this.#moduleOf(module)
    return methodNames(owner).includes(method) && !DEPRECATED.has(name) ? (owner[method] as Method).bind(owner) : null
  }

  method(name: string): Method {
    const method = this.find(name)
    if (!method) throw new EngineFault(`the recipe names "${name}", which checkSynthesis would have refused`)
    return method
  }

  make(method: Method, stream: number, profile: number, arrival: number): JsonValue {
    const value = this.attempt(method, stream, profile, arrival)
    if (value === undefined) throw new EngineFault('a Faker method made no JSON value, which checkSynthesis would have refused')
    return value
  }

  /** undefined when the method makes something that JSON does not know, or fails without arguments. A date becomes its ISO 8601 text. */
  attempt(method: Method, stream: number, profile: number, arrival: number): JsonValue | undefined {
    this.#stream = stream
    this.#profile = profile
    this.#arrival = arrival
    this.#draws = 0
    try {
      const made = method()
      const value = made instanceof Date ? made.toISOString() : made
      return isJson(value) ? value : undefined
    } catch {
      return undefined
    }
  }

  #next(): number {
    return drawUnit(this.#stream, this.#profile, this.#arrival, this.#draws++)
  }

  #moduleOf(name: string): Record<string, unknown> {
    this.#faker ??= new Faker({
      locale: [en, base],
      randomizer: { next: () => this.#next(), seed: () => undefined },
      config: { defaultRefDate: () => new Date(this.#today) },
    })
    return this.#faker[name as keyof Faker] as unknown as Record<string, unknown>
  }
}

/** Its own (Faker binds them) and those of its classes. */
function methodNames(module: object): string[] {
  const names = new Set<string>()
  for (let owner = module; owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) {
    for (const name of Object.getOwnPropertyNames(owner)) names.add(name)
  }
  names.delete('constructor')
  return [...names].filter((name) => typeof (module as Record<string, unknown>)[name] === 'function')
}

function isJson(value: unknown): value is JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(isJson)
  return isJsonObject(value) && Object.values(value).every(isJson)
}
