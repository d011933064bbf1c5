import { isJsonObject, type JsonValue } from '../model/json-value.ts'

/** A path into the event that a mapping reads, without its "$."; `at` is where it stands. */
export interface MappingPath {
  readonly text: string
  readonly at: readonly PropertyKey[]
}

const placeholders = /{{(.*?)}}/g

/** The paths that `@path`, `@arrayPath` and `@template` read, however deep these directives stand (reference 9.2). */
export function mappingPaths(mapping: JsonValue | undefined, at: readonly PropertyKey[]): MappingPath[] {
  if (Array.isArray(mapping)) return mapping.flatMap((value: JsonValue, index) => mappingPaths(value, [...at, index]))
  if (!isJsonObject(mapping)) return []
  return Object.entries(mapping).flatMap(([key, value]) => {
    const here = [...at, key]
    if (key === '@path' && typeof value === 'string') return [{ text: bare(value), at: here }]
    if (key === '@template' && typeof value === 'string') {
      return [...value.matchAll(placeholders)].map(([, path = '']) => ({ text: bare(path), at: here }))
    }
    const [path, shape] = key === '@arrayPath' && Array.isArray(value) ? (value as readonly JsonValue[]) : []
    // The shape of an item reads the item, not the event.
    if (typeof path === 'string') return [{ text: bare(path), at: [...here, 0] }]
    return shape === undefined ? mappingPaths(value, here) : mappingPaths(path, [...here, 0])
  })
}

function bare(path: string): string {
  return path.trim().replace('$.', '')
}
