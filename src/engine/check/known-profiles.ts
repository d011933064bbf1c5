import type { ScenarioDocument } from '../model/scenario.ts'

const defaultPrefix = 'u-'
const index = /^(?:0|[1-9]\d*)$/

/** Whether a scenario has a profile of that id: one that it lists, or a synthetic one, whose id is the prefix and its index (contract section 5). */
export function knownProfiles({ profiles = [], synthesize }: ScenarioDocument): (id: string) => boolean {
  const listed = new Set(profiles.map(({ id }) => id))
  const isSynthetic = syntheticIds(synthesize)
  return (id) => listed.has(id) || isSynthetic(id)
}

export function syntheticIds(synthesize: ScenarioDocument['synthesize']): (id: string) => boolean {
  if (!synthesize) return () => false
  const { count, idPrefix = defaultPrefix } = synthesize.profiles
  return (id) => {
    const digits = id.slice(idPrefix.length)
    return id.startsWith(idPrefix) && index.test(digits) && Number(digits) < count
  }
}
