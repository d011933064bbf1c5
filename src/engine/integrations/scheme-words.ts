import type { AuthenticationScheme } from './integration.ts'

/** How an integration shows who it is, in words that follow "it signs in". */
export function schemeWords(scheme: AuthenticationScheme | null): string {
  switch (scheme) {
    case 'basic':
      return 'with user and password'
    case 'custom':
      return 'with its settings'
    case 'oauth2':
    case 'oauth-managed':
      return 'with OAuth: access_token and refresh_token'
    case null:
      return 'not at all'
  }
}
