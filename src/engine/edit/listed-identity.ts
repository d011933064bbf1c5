import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'

/** What a person's identity says, whichever of its two forms it has. */
export function identityOf(identity: JsonValue | undefined): { readonly id: string; readonly isPrimary: boolean } {
  if (!isJsonObject(identity)) return { id: typeof identity === 'string' ? identity : '', isPrimary: false }
  const { id, primary } = identity as JsonObject
  return { id: typeof id === 'string' ? id : '', isPrimary: primary === true }
}

/** An identity that says this: a bare text unless it is or was told to be something more. */
export function rankedIdentity(before: JsonValue | undefined, id: string, isPrimary: boolean): JsonValue {
  const was = identityOf(before)
  if (isJsonObject(before) && was.isPrimary === isPrimary) return { ...(before as JsonObject), id }
  return isPrimary ? { id, primary: true } : id
}
