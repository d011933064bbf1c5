import { type Problem, problemAt } from '../model/problem.ts'
import { quoted } from '../model/wording.ts'

/** A problem at each id that stood there before; `noun` says of what, `field` where it stands. The later one is the clash (contract section 6). */
export function repeatedIds(
  entries: readonly { readonly id: string }[],
  path: readonly PropertyKey[],
  noun: string,
  field: 'id' | 'name' = 'id',
): Problem[] {
  const seen = new Set<string>()
  return entries.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    const code = field === 'id' ? 'duplicate-id' : 'duplicate-name'
    return [problemAt([...path, index, field], code, `Another ${noun} has the ${field} ${quoted(id)}: choose another.`)]
  })
}
