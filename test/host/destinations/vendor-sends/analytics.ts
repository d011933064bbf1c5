import {
  basic,
  bearer,
  cart,
  eventName,
  messageId,
  ofCart,
  ofEvent,
  ofTrait,
  secret,
  sentAt,
  sentSeconds,
  traits,
  type VendorSend,
  wholeCart,
} from './vendor-send.ts'

/** Where events are counted, and what guides people by them. */
export const analyticsSends: readonly VendorSend[] = [
  {
    folder: 'amplitude',
    action: 'logEventV2',
    settings: { apiKey: secret('amplitude'), secretKey: secret('amplitude-secret'), endpoint: 'europe' },
    mapping: {
      user_id: ofEvent('userId'),
      event_type: ofEvent('event'),
      time: ofEvent('timestamp'),
      event_properties: wholeCart,
      insert_id: ofEvent('messageId'),
      use_batch_endpoint: false,
    },
    requests: [
      {
        url: 'https://api.eu.amplitude.com/2/httpapi',
        body: {
          api_key: '***',
          events: [{ user_id: 'u1', event_type: eventName, time: sentSeconds * 1000, event_properties: cart, insert_id: messageId }],
        },
      },
    ],
  },
  {
    folder: 'mixpanel',
    action: 'trackEvent',
    settings: { projectToken: secret('mixpanel'), apiSecret: secret('mixpanel-secret'), apiRegion: 'EU 🇪🇺' },
    mapping: {
      event: ofEvent('event'),
      distinct_id: ofEvent('userId'),
      user_id: ofEvent('userId'),
      time: ofEvent('timestamp'),
      event_properties: wholeCart,
      insert_id: ofEvent('messageId'),
    },
    requests: [
      {
        url: 'https://api-eu.mixpanel.com/import?strict=1',
        headers: basic,
        body: [
          {
            event: eventName,
            properties: {
              distinct_id: 'u1',
              $user_id: 'u1',
              time: sentSeconds * 1000,
              $insert_id: messageId,
              session_id: 's1',
              total: 42.5,
            },
          },
        ],
      },
    ],
  },
  {
    folder: 'google-analytics-4',
    action: 'customEvent',
    settings: { measurementId: 'G-0000000001', apiSecret: secret('ga4') },
    mapping: {
      data_stream_type: 'Web',
      clientId: ofEvent('userId'),
      user_id: ofEvent('userId'),
      name: ofEvent('event'),
      timestamp_micros: ofEvent('timestamp'),
      params: { value: ofCart('total'), currency: ofCart('currency') },
    },
    requests: [
      {
        url: 'https://www.google-analytics.com/mp/collect?api_secret=***&measurement_id=G-0000000001',
        body: {
          client_id: 'u1',
          user_id: 'u1',
          timestamp_micros: sentSeconds * 1_000_000,
          events: [{ name: 'Checkout_Nudge', params: { value: 42.5, currency: 'EUR' } }],
        },
      },
    ],
  },
  {
    folder: 'heap',
    action: 'trackEvent',
    settings: { appId: '11' },
    mapping: {
      message_id: ofEvent('messageId'),
      identity: ofEvent('userId'),
      event: ofEvent('event'),
      type: ofEvent('type'),
      properties: { total: ofCart('total') },
      timestamp: ofEvent('timestamp'),
    },
    requests: [
      {
        url: 'https://heapanalytics.com/api/integrations/track',
        body: {
          app_id: '11',
          events: [
            {
              event: eventName,
              idempotency_key: messageId,
              timestamp: sentAt,
              user_identifier: { identity: 'u1' },
              custom_properties: { total: '42.5' },
            },
          ],
        },
      },
    ],
  },
  {
    folder: 'posthog',
    action: 'event',
    settings: { api_key: secret('posthog'), project_id: '7', endpoint: 'https://eu.i.posthog.com', historical_migration: false },
    mapping: {
      event_type: 'track',
      event_name: ofEvent('event'),
      distinct_id: ofEvent('userId'),
      properties: wholeCart,
      anonymous_event_capture: true,
      enable_batching: true,
      timestamp: ofEvent('timestamp'),
    },
    requests: [
      {
        url: 'https://eu.i.posthog.com/batch/',
        body: {
          api_key: '***',
          batch: [{ event: eventName, timestamp: sentAt, properties: { ...cart, distinct_id: 'u1', $process_person_profile: true } }],
        },
      },
    ],
  },
  {
    folder: 'june',
    action: 'track',
    settings: { apiKey: secret('june') },
    mapping: {
      event: ofEvent('event'),
      userId: ofEvent('userId'),
      messageId: ofEvent('messageId'),
      timestamp: ofEvent('timestamp'),
      properties: wholeCart,
    },
    requests: [
      {
        url: 'https://api.june.so/api/track',
        headers: basic,
        body: { event: eventName, userId: 'u1', messageId, timestamp: sentAt, properties: cart },
      },
    ],
  },
  {
    folder: 'trackey',
    action: 'track',
    settings: { apiKey: secret('trackey') },
    mapping: {
      userId: ofEvent('userId'),
      event: ofEvent('event'),
      messageId: ofEvent('messageId'),
      timestamp: ofEvent('timestamp'),
      properties: wholeCart,
    },
    requests: [
      {
        url: 'https://app.trackey.io/public-api/integrations/segment/webhook',
        headers: { api_key: '***' },
        body: { userId: 'u1', event: eventName, messageId, timestamp: sentAt, properties: cart },
      },
    ],
  },
  {
    folder: 'userpilot',
    action: 'trackEvent',
    settings: { apiKey: secret('userpilot'), endpoint: 'https://analytex-eu.userpilot.io/' },
    mapping: { userId: ofEvent('userId'), name: ofEvent('event'), properties: { plan: ofTrait('plan') } },
    requests: [
      {
        url: 'https://analytex-eu.userpilot.io/v1/track',
        headers: { authorization: 'Token ***', 'x-api-version': '2020-09-22' },
        body: { user_id: 'u1', event_name: eventName, metadata: { plan: 'pro' } },
      },
    ],
  },
  {
    folder: 'fullstory',
    action: 'trackEventV2',
    settings: { apiKey: secret('fullstory') },
    mapping: { userId: ofEvent('userId'), name: ofEvent('event'), timestamp: ofEvent('timestamp'), properties: { total: ofCart('total') } },
    requests: [
      {
        url: 'https://api.fullstory.com/v2/events',
        headers: basic,
        body: { user: { uid: 'u1' }, name: eventName, timestamp: sentAt, properties: { total: 42.5 } },
      },
    ],
  },
  {
    folder: 'appcues',
    action: 'send',
    settings: { apiKey: secret('appcues'), apiSecret: secret('appcues-secret'), accountId: 42, region: 'EU' },
    mapping: {
      type: ofEvent('type'),
      userId: ofEvent('userId'),
      event: ofEvent('event'),
      properties: wholeCart,
      timestamp: ofEvent('timestamp'),
      messageId: ofEvent('messageId'),
    },
    requests: [
      {
        url: 'https://segment.eu.appcues.com/v2/accounts/42/segment/direct',
        headers: basic,
        body: { type: 'track', userId: 'u1', event: eventName, properties: cart, timestamp: sentAt, messageId },
      },
    ],
  },
  {
    folder: 'launchdarkly',
    action: 'trackEvent',
    settings: { client_id: '0123456789abcdef01234567', events_host_name: 'events.launchdarkly.com' },
    mapping: {
      context_kind: 'user',
      user_key: ofEvent('userId'),
      event_name: ofEvent('event'),
      metric_value: ofCart('total'),
      timestamp: ofEvent('timestamp'),
    },
    requests: [
      {
        url: 'https://events.launchdarkly.com/events/bulk/0123456789abcdef01234567',
        headers: { 'x-launchdarkly-event-schema': '4' },
        body: [{ kind: 'custom', key: eventName, creationDate: sentSeconds * 1000, metricValue: 42.5, contextKeys: { user: 'u1' } }],
      },
    ],
  },
  {
    folder: 'sprig',
    action: 'trackEvent',
    settings: { apiKey: secret('sprig') },
    mapping: { eventName: ofEvent('event'), timestamp: ofEvent('timestamp'), userId: ofEvent('userId') },
    requests: [
      {
        url: 'https://api.sprig.com/v2/users',
        headers: bearer,
        body: { userId: 'u1', events: [{ event: eventName, timestamp: sentSeconds * 1000 }] },
      },
    ],
  },
  {
    folder: 'usermaven',
    action: 'track',
    settings: { api_key: secret('usermaven'), server_token: secret('usermaven-token') },
    mapping: {
      event: ofEvent('event'),
      event_attributes: wholeCart,
      user_id: ofEvent('userId'),
      user_email: ofTrait('email'),
      event_id: ofEvent('messageId'),
      utc_time: ofEvent('timestamp'),
    },
    requests: [
      {
        url: 'https://events.usermaven.com/api/v1/s2s/event?token=***.***',
        body: {
          api_key: '***',
          event_type: eventName,
          event_id: messageId,
          event_attributes: cart,
          user: { id: 'u1', email: traits.email },
        },
      },
    ],
  },
]
