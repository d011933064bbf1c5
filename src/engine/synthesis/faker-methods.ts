import { FakerSource } from './faker-source.ts'

/** A Faker method that a recipe can use. */
export interface FakerMethod {
  readonly name: string
  /** What it makes, as a text. */
  readonly example: string
}

const longestExample = 60

/** All that make something without arguments, by name. */
export function fakerMethods(): readonly FakerMethod[] {
  const faker = new FakerSource(0)
  return faker
    .names()
    .sort()
    .flatMap((name) => {
      const made = faker.attempt(faker.method(name), 0, 0, 0)
      if (made === undefined) return []
      const text = typeof made === 'string' ? made : JSON.stringify(made)
      return [{ name, example: text.length > longestExample ? `${text.slice(0, longestExample)}…` : text }]
    })
}
