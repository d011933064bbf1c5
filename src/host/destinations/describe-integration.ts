import type { Integration, IntegrationAction, IntegrationField } from '../../engine/check/integration.ts'
import type { VendorAction, VendorDefinition } from './vendor-definition.ts'

/** Settings that are secret by what they are called, where the vendor keeps them as plain text. */
const secretName =
  /(?:api|secret|private|access|write|auth|signing|shared|master|server)[_-]?key|secret|token|password|passphrase|credential/i

/** What the product gets by asking a person to sign in; who has none gets along without. */
const tokens: readonly IntegrationField[] = ['access_token', 'refresh_token'].map((name) => ({
  name,
  isRequired: false,
  isSecret: true,
  type: 'text',
}))

/** What checks need of a definition of the vendor's. */
export function describeIntegration(folder: string, definition: VendorDefinition): Integration {
  const { fields = {}, scheme = '' } = definition.authentication ?? {}
  const settings = Object.entries(fields)
  return {
    slug: definition.slug ?? folder,
    folder,
    name: definition.name.trim(),
    settings: [
      ...settings.map(([name, { required, type }]) => ({ ...field(name, required, type), isSecret: isSecret(name, type) })),
      ...(scheme.startsWith('oauth') ? tokens : []),
    ],
    actions: new Map(Object.entries(definition.actions).map(([name, action]) => [name, describeAction(action)])),
  }
}

function describeAction({ title, fields }: VendorAction): IntegrationAction {
  return { title, fields: Object.entries(fields).map(([name, { required, type }]) => field(name, required, type)) }
}

/** A field that is asked for under conditions only is asked for when the send is made. */
function field(name: string, required: unknown, type: string): IntegrationField {
  return { name, isRequired: required === true, isSecret: false, type: typeOf(type) }
}

function isSecret(name: string, type: string): boolean {
  return type === 'password' || secretName.test(name)
}

function typeOf(type: string): IntegrationField['type'] {
  switch (type) {
    case 'string':
    case 'password':
    case 'text':
      return 'text'
    case 'number':
    case 'integer':
      return 'number'
    case 'boolean':
      return 'boolean'
    default:
      return 'other'
  }
}
