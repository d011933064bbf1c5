import type { Integration, IntegrationAction, IntegrationField } from '../../../src/engine/integrations/integration.ts'
import type { JsonObject, JsonValue } from '../../../src/engine/model/json-value.ts'
import type { Settings } from './call-integration.ts'

/** What a setting that is secret is made of, to be looked for wherever it must not be. */
export const secretMark = 'never-to-be-seen'

/** Settings whose form the vendor checks before anything else. */
const particular: Readonly<Record<string, JsonValue>> = {
  'salesforce.instanceUrl': 'https://shop.my.salesforce.com',
  'salesforce-marketing-cloud.subdomain': 'mc0123456789-abcdefghijklmno',
  'salesforce-marketing-cloud.account_id': '100000000',
  'kafka.brokers': 'broker.example.com:9092',
  's3.s3_aws_region': 'us-east-1',
  's3.iam_role_arn': 'arn:aws:iam::123456789012:role/rehearsal',
  'ortto.api_key': `eu-${secretMark}-0123456789`,
}

/** Settings as their fields ask for them. */
export function madeUpSettings({ folder, settings, authentication }: Integration): Settings {
  const tokens: readonly string[] = authentication?.startsWith('oauth') ? ['access_token', 'refresh_token'] : []
  return Object.fromEntries([
    ...settings.map((setting) => [setting.name, particular[`${folder}.${setting.name}`] ?? madeUpSetting(setting, setting.isSecret)]),
    ...tokens.map((name) => [name, `${secretMark}-${name}`]),
  ])
}

function madeUpSetting(field: IntegrationField, isSecret: boolean): JsonValue {
  const { name, type, choices, default: usual, format } = field
  if (isSecret && type !== 'number') return `${secretMark}-${name}`
  if (usual !== undefined && usual !== '') return usual
  if (choices?.[0]) return choices[0].value
  if (type === 'boolean') return true
  if (type === 'number' || type === 'integer') return 42
  return format === 'uri' || /url|endpoint|uri|host/i.test(name) ? 'https://vendor.example.com' : `made-up-${name}`
}

export interface NamedMapping {
  readonly name: string
  readonly mapping: JsonObject
}

/** What its fields hold by default; the same with what is asked for; with everything; and what the vendor suggests. */
export function mappingsFor({ presets }: Integration, action: IntegrationAction): NamedMapping[] {
  const mode = action.syncMode ? { __segment_internal_sync_mode: action.syncMode.default } : {}
  return [
    { name: 'as it comes', mapping: mapped(action.fields, () => false) },
    { name: 'what is asked for', mapping: { ...mapped(action.fields, ({ isRequired }) => isRequired), ...mode } },
    { name: 'everything', mapping: { ...mapped(action.fields, () => true), ...mode } },
    ...presets.filter((preset) => preset.action === action.id).map(({ name, mapping }) => ({ name, mapping })),
  ]
}

function mapped(fields: readonly IntegrationField[], isWanted: (field: IntegrationField) => boolean): JsonObject {
  const values = fields.flatMap((field): [string, JsonValue][] => {
    if (field.default !== undefined) return [[field.name, field.default]]
    return isWanted(field) ? [[field.name, field.isMultiple ? [madeUp(field, isWanted)] : madeUp(field, isWanted)]] : []
  })
  return Object.fromEntries(values)
}

function madeUp(field: IntegrationField, isWanted: (field: IntegrationField) => boolean): JsonValue {
  const { type, choices, properties } = field
  if (choices?.[0]) return choices[0].value
  switch (type) {
    case 'number':
    case 'integer':
      return 1
    case 'boolean':
      return true
    case 'datetime':
      return { '@path': '$.timestamp' }
    case 'object':
      return properties ? mapped(properties, isWanted) : { '@path': '$.properties.journey_context.Checkout_Started' }
    default:
      return madeUpText(field)
  }
}

function madeUpText({ name, format }: IntegrationField): JsonValue {
  if (format === 'email' || /email/i.test(name)) return { '@path': '$.properties.email' }
  if (format === 'date-time' || format === 'date') return { '@path': '$.timestamp' }
  if (format === 'uri' || /url/i.test(name)) return 'https://shop.example.com/page'
  if (/phone|^to$/i.test(name)) return { '@path': '$.properties.phone' }
  if (/event.?name|^event$|^name$/i.test(name)) return { '@path': '$.event' }
  return /id$/i.test(name) ? { '@path': '$.userId' } : 'made up'
}
