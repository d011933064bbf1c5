/** The event of a send step, as integrations get it. */
export const event = {
  type: 'track',
  event: 'Checkout Nudge',
  userId: 'u1',
  messageId: 'personas_1',
  timestamp: '2026-01-05T11:00:00.000Z',
  receivedAt: '2026-01-05T11:00:00.000Z',
  properties: { journey_context: { Checkout_Started: { session_id: 's1', total: 42 } }, email: 'ann@example.com' },
}

export const from = (path: string) => ({ '@path': `$.${path}` })
const context = from('properties.journey_context.Checkout_Started')
const email = from('properties.email')
const name = 'Checkout Nudge'
const seconds = Date.parse(event.timestamp) / 1000

interface Nudge {
  readonly folder: string
  readonly action: string
  readonly settings: Readonly<Record<string, string>>
  readonly mapping: object
  readonly url: string
  readonly body: object
}

/** One nudge through each of these integrations, and the request that it makes there. */
export const nudges: readonly Nudge[] = [
  {
    folder: 'braze',
    action: 'trackEvent',
    settings: { api_key: 'a-secret', endpoint: 'https://rest.iad-01.braze.com' },
    mapping: { external_id: from('userId'), name: from('event'), time: from('receivedAt'), properties: context },
    url: 'https://rest.iad-01.braze.com/users/track',
    body: { events: [{ external_id: 'u1', name, time: event.receivedAt, properties: { session_id: 's1', total: 42 } }] },
  },
  {
    folder: 'customerio',
    action: 'trackEvent',
    settings: { siteId: 'a-secret', apiKey: 'b-secret' },
    mapping: { id: from('userId'), name: from('event'), timestamp: from('timestamp'), data: context },
    url: 'https://track.customer.io/api/v2/entity',
    body: { action: 'event', name, attributes: { session_id: 's1', total: 42 }, timestamp: seconds, identifiers: { id: 'u1' } },
  },
  {
    folder: 'iterable',
    action: 'trackEvent',
    settings: { apiKey: 'a-secret' },
    mapping: { userId: from('userId'), eventName: from('event'), dataFields: context, createdAt: from('timestamp') },
    url: 'https://api.iterable.com/api/events/track',
    body: { userId: 'u1', eventName: name, dataFields: { session_id: 's1' }, createdAt: seconds },
  },
  {
    folder: 'klaviyo',
    action: 'trackEvent',
    settings: { api_key: 'a-secret' },
    mapping: { profile: { email }, metric_name: from('event'), properties: context, time: from('timestamp') },
    url: 'https://a.klaviyo.com/api/events/',
    body: { data: { type: 'event', attributes: { properties: { session_id: 's1' } } } },
  },
  {
    folder: 'slack',
    action: 'postToChannel',
    settings: {},
    mapping: { url: 'https://hooks.slack.com/services/T/B/X', text: { '@template': '{{event}} for {{userId}}' } },
    url: 'https://hooks.slack.com/services/T/B/X',
    body: { text: 'Checkout Nudge for u1' },
  },
  {
    folder: 'webhook',
    action: 'send',
    settings: { sharedSecret: 'a-secret' },
    mapping: { url: 'https://hooks.example.com/nudge', method: 'POST', data: from('properties') },
    url: 'https://hooks.example.com/nudge',
    body: { email: 'ann@example.com' },
  },
  {
    folder: 'amplitude',
    action: 'logEventV2',
    settings: { apiKey: 'a-secret', secretKey: 'b-secret', endpoint: 'north_america' },
    mapping: { user_id: from('userId'), event_type: from('event'), time: from('timestamp') },
    url: 'https://api2.amplitude.com/2/httpapi',
    body: { api_key: '***', events: [{ user_id: 'u1', event_type: name, time: seconds * 1000 }] },
  },
  {
    folder: 'mixpanel',
    action: 'trackEvent',
    settings: { projectToken: 'a-secret', apiSecret: 'b-secret' },
    mapping: { event: from('event'), distinct_id: from('userId'), time: from('timestamp') },
    url: 'https://api.mixpanel.com/import?strict=1',
    body: [{ event: name, properties: { distinct_id: 'u1', time: seconds * 1000 } }],
  },
  {
    folder: 'google-analytics-4',
    action: 'customEvent',
    settings: { measurementId: 'G-1', apiSecret: 'a-secret' },
    mapping: { data_stream_type: 'Web', clientId: from('userId'), name: from('event') },
    url: 'https://www.google-analytics.com/mp/collect?api_secret=***&measurement_id=G-1',
    body: { client_id: 'u1', events: [{ name: 'Checkout_Nudge' }] },
  },
  {
    folder: 'facebook-conversions-api',
    action: 'custom',
    settings: { pixelId: '1234' },
    mapping: { action_source: 'website', event_name: from('event'), event_time: from('timestamp'), user_data: { email } },
    url: 'https://graph.facebook.com/v24.0/1234/events',
    body: { data: [{ event_name: name, user_data: { em: '71d4f55f72fa128dfb468a1a3901507c804b74316488744d769d7f4b16696476' } }] },
  },
  {
    folder: 'hubspot',
    action: 'sendCustomBehavioralEvent',
    settings: { portalId: '42', access_token: 'a-secret' },
    mapping: { eventName: 'pe42_checkout_nudge', occurredAt: from('timestamp'), email },
    url: 'https://api.hubapi.com/events/v3/send',
    body: { eventName: 'pe42_checkout_nudge', email: 'ann@example.com' },
  },
  {
    folder: 'salesforce',
    action: 'contact',
    settings: { instanceUrl: 'https://shop.my.salesforce.com', access_token: 'a-secret' },
    mapping: { operation: 'create', last_name: 'Doe', email },
    url: 'https://shop.my.salesforce.com/services/data/v53.0/sobjects/Contact',
    body: { LastName: 'Doe', Email: 'ann@example.com' },
  },
  {
    folder: 'sendgrid',
    action: 'sendEmail',
    settings: { sendGridApiKey: 'a-secret' },
    mapping: { from: { email: 'shop@example.com' }, to: { email }, template_id: 'd-1' },
    url: 'https://api.sendgrid.com/v3/mail/send',
    body: { personalizations: [{ to: [{ email: 'ann@example.com' }] }], template_id: 'd-1' },
  },
  {
    folder: 'intercom',
    action: 'trackEvent',
    settings: { access_token: 'a-secret' },
    mapping: { event_name: from('event'), created_at: from('timestamp'), user_id: from('userId') },
    url: 'https://api.intercom.io/events',
    body: { event_name: name, created_at: seconds, user_id: 'u1' },
  },
  {
    folder: 'heap',
    action: 'trackEvent',
    settings: { appId: '11' },
    mapping: { message_id: from('messageId'), identity: from('userId'), event: from('event'), type: 'track' },
    url: 'https://heapanalytics.com/api/integrations/track',
    body: { events: [{ event: name, user_identifier: { identity: 'u1' } }] },
  },
  {
    folder: 'moengage',
    action: 'trackEvent',
    settings: { api_id: 'mo-id-123', api_key: 'a-secret', region: 'DC_01' },
    mapping: { type: 'track', event: from('event'), userId: from('userId') },
    url: 'https://api-01.moengage.com/v1/integrations/segment?appId=mo-id-123',
    body: { type: 'track', user_id: 'u1', event: name },
  },
  {
    folder: 'loops',
    action: 'sendEvent',
    settings: { apiKey: 'a-secret' },
    mapping: { eventName: from('event'), userId: from('userId') },
    url: 'https://app.loops.so/api/v1/events/send',
    body: { eventName: name, userId: 'u1' },
  },
  {
    folder: 'launchdarkly',
    action: 'trackEvent',
    settings: { client_id: 'ld-client' },
    mapping: { context_kind: 'user', user_key: from('userId'), event_name: from('event') },
    url: 'https://events.launchdarkly.com/events/bulk/ld-client',
    body: [{ kind: 'custom', key: name, contextKeys: { user: 'u1' } }],
  },
]
