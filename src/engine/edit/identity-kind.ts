import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'

/** Where an identity of synthetic people comes from. */
export type IdentityKind = 'trait' | 'id' | 'faker'
export const identityKinds: readonly IdentityKind[] = ['trait', 'id', 'faker']

/** null of what is no recipe of an identity. */
export function kindOfIdentity(identity: JsonValue | undefined): IdentityKind | null {
  return isJsonObject(identity) ? (identityKinds.find((kind) => Object.hasOwn(identity, kind)) ?? null) : null
}

/** An identity from elsewhere, which as many people have. @param traits that people have */
export function identityAs(identity: JsonValue | undefined, kind: IdentityKind, traits: readonly string[]): JsonObject {
  if (kindOfIdentity(identity) === kind) return identity as JsonObject
  const coverage = isJsonObject(identity) ? (identity as JsonObject).coverage : undefined
  return { [kind]: { trait: traits[0] ?? '', id: 'id-', faker: 'internet.email' }[kind], ...(coverage !== undefined && { coverage }) }
}
