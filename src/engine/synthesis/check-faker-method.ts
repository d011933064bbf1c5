import { nearestName } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { quoted } from '../model/wording.ts'
import type { FakerSource } from './faker-source.ts'

/** Whether a recipe can use the Faker method of this name. */
export function checkFakerMethod(name: string, path: readonly PropertyKey[], faker: FakerSource): Problem[] {
  const method = faker.find(name)
  if (!method) {
    const near = nearestMethod(name, faker.names())
    const advice = near === null ? 'Write one like "person.firstName" or "internet.email".' : `Did you mean "${near}"?`
    return [problemAt(path, 'unknown-faker-method', `Faker has no method ${quoted(name)} that a recipe can use. ${advice}`)]
  }
  if (faker.attempt(method, 0, 0, 0) !== undefined) return []
  const sentence = `The Faker method ${quoted(name)} needs arguments or makes no JSON value: take another.`
  return [problemAt(path, 'unusable-faker-method', sentence)]
}

/** "firstName" alone means "person.firstName". */
function nearestMethod(name: string, names: readonly string[]): string | null {
  const wanted = name.toLowerCase()
  return names.find((full) => full.toLowerCase().endsWith(`.${wanted}`)) ?? nearestName(name, names)
}
