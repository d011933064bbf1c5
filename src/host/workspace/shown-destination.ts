import { httpRequest } from '../../engine/delivery/http-request.ts'
import { isSecretName, mask, maskedHeader } from '../../engine/delivery/secret-headers.ts'
import type { Integrations } from '../../engine/integrations/integration.ts'
import { maskedSettings } from '../../engine/integrations/masked-settings.ts'
import type { HttpDestination } from '../../engine/model/http-destination.ts'
import type { Destination } from '../../engine/model/workspace.ts'

/** A destination as people may see it: settings, headers and queries hold secrets, and these are shown as "***" (contract section 3). */
export function shownDestination(destination: Destination, { known }: Integrations): Destination {
  switch (destination.kind) {
    case 'recorder':
      return destination
    case 'actions': {
      const { settings } = destination
      return settings ? { ...destination, settings: maskedSettings(settings, known.get(destination.slug)?.settings ?? []) } : destination
    }
    case 'function': {
      const { code: _, settings, ...shown } = destination
      return settings ? { ...shown, settings: maskedSettings(settings, []) } : shown
    }
    case 'http':
      return shownAddress(destination)
  }
}

function shownAddress(destination: HttpDestination): HttpDestination {
  const { auth, headers, query, ...plain } = destination
  return {
    ...plain,
    url: httpRequest(plain, null, null).url,
    ...(headers && { headers: masked(headers, maskedHeader) }),
    ...(query && { query: masked(query, () => mask) }),
    ...(auth && { auth: shownAuthentication(auth) }),
  }
}

function shownAuthentication(auth: NonNullable<HttpDestination['auth']>): NonNullable<HttpDestination['auth']> {
  switch (auth.type) {
    case 'none':
      return auth
    case 'basic':
      return { type: 'basic', username: mask, password: mask }
    case 'api-key':
      return { ...auth, value: mask }
  }
}

function masked(values: Readonly<Record<string, string>>, hide: (value: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isSecretName(name) ? hide(value) : value]))
}
