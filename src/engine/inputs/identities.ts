import type { Profile } from '../model/scenario.ts'

export type Identities = NonNullable<Profile['identities']>

/** Whether nothing but an anonymous id is known of somebody; then the profile's own id is no user id either (contract section 3). */
export function isAnonymous(identities: Identities): boolean {
  return (identities.anonymous_id?.length ?? 0) > 0 && Object.keys(identities).length === 1
}

/** A profile's ids of one namespace, the newest last. */
export function idsOf(identities: Identities, namespace: string): string[] {
  return (identities[namespace] ?? []).map((identity) => (typeof identity === 'string' ? identity : identity.id))
}
