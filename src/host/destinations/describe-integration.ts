import type {
  AuthenticationScheme,
  Integration,
  IntegrationAction,
  IntegrationPreset,
  IntegrationSetting,
} from '../../engine/integrations/integration.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { asJson } from './as-json.ts'
import { describeChoice, describeField, plainText } from './describe-field.ts'
import type { VendorAction, VendorDefinition, VendorField } from './vendor-definition.ts'

/** Settings that are secret by what they are called, where the vendor keeps them as plain text. */
const secretName =
  /(?:api|secret|private|access|write|auth|signing|shared|master|server|segment|subscription)[_-]?key|secret|token|password|passphrase|credential/i

/** What the product gets by asking a person to sign in; who has none gets along without. */
const tokens: readonly IntegrationSetting[] = ['access_token', 'refresh_token'].map((name) => ({
  ...describeField(name, { type: 'string', label: name, description: 'What signing in at the vendor gives the product.' }),
  isSecret: true,
}))

/** A definition of the vendor's as what it says. */
export function describeIntegration(folder: string, definition: VendorDefinition): Integration {
  const { fields = {}, scheme = '' } = definition.authentication ?? {}
  const settings = Object.entries(fields).map(([name, one]) => ({ ...describeField(name, one), isSecret: isSecret(name, one) }))
  return {
    slug: definition.slug ?? folder,
    folder,
    name: plainText(definition.name),
    description: plainText(definition.description),
    authentication: schemeOf(scheme),
    settings: [...settings, ...(scheme.startsWith('oauth') ? tokens : [])],
    actions: Object.entries(definition.actions).map(([id, action]) => describeAction(id, action)),
    presets: describePresets(definition),
  }
}

function describeAction(id: string, action: VendorAction): IntegrationAction {
  const { title, description, defaultSubscription, hidden, fields, syncMode, performBatch } = action
  return {
    id,
    title: plainText(title),
    description: plainText(description),
    subscription: defaultSubscription ?? null,
    isHidden: hidden === true,
    takesBatches: typeof performBatch === 'function',
    fields: Object.entries(fields).map(([name, field]) => describeField(name, field)),
    syncMode: syncMode
      ? {
          label: plainText(syncMode.label),
          description: plainText(syncMode.description),
          default: syncMode.default,
          choices: syncMode.choices.map(describeChoice),
        }
      : null,
  }
}

/** Some presets are of the code that a browser runs, whose actions the package does not have. */
function describePresets({ actions, presets = [] }: VendorDefinition): IntegrationPreset[] {
  return presets
    .filter(({ partnerAction }) => Object.hasOwn(actions, partnerAction))
    .map(({ name, partnerAction, subscribe, eventSlug, mapping }) => ({
      name: plainText(name),
      action: partnerAction,
      subscription: subscribe ?? null,
      occasion: eventSlug ?? null,
      mapping: asJson(mapping ?? {}) as JsonObject,
    }))
}

/** What is chosen from a list that everybody can read is no secret. */
function isSecret(name: string, { type, choices }: VendorField): boolean {
  return type === 'password' || (choices === undefined && secretName.test(name))
}

function schemeOf(scheme: string): AuthenticationScheme | null {
  return schemes.find((one) => one === scheme) ?? null
}

const schemes: readonly AuthenticationScheme[] = ['basic', 'custom', 'oauth2', 'oauth-managed']
