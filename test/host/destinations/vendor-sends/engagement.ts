import {
  basic,
  bearer,
  cart,
  eventName,
  messageId,
  ofCart,
  ofEvent,
  ofTrait,
  properties,
  secret,
  sentAt,
  sentSeconds,
  traits,
  type VendorSend,
  wholeCart,
} from './vendor-send.ts'

/** Platforms that send the messages of marketing. */
export const engagementSends: readonly VendorSend[] = [
  {
    folder: 'braze',
    action: 'trackEvent',
    settings: { api_key: secret('braze'), endpoint: 'https://rest.iad-01.braze.com' },
    isSuggested: true,
    mapping: {},
    requests: [
      {
        url: 'https://rest.iad-01.braze.com/users/track',
        headers: { ...bearer, 'content-type': 'application/json' },
        body: { events: [{ external_id: 'u1', email: traits.email, name: eventName, time: sentAt, properties }] },
      },
    ],
  },
  {
    folder: 'customerio',
    action: 'trackEvent',
    settings: { siteId: secret('site'), apiKey: secret('customerio'), accountRegion: 'EU 🇪🇺' },
    isSuggested: true,
    mapping: { data: wholeCart },
    requests: [
      {
        url: 'https://track-eu.customer.io/api/v2/entity',
        headers: basic,
        body: {
          type: 'person',
          action: 'event',
          identifiers: { id: 'u1' },
          id: messageId,
          name: eventName,
          timestamp: sentSeconds,
          attributes: { session_id: 's1', total: 42.5 },
        },
      },
    ],
  },
  {
    folder: 'iterable',
    action: 'trackEvent',
    settings: { apiKey: secret('iterable'), dataCenterLocation: 'united_states' },
    isSuggested: true,
    mapping: {},
    requests: [
      {
        url: 'https://api.iterable.com/api/events/track',
        headers: { 'api-key': '***' },
        body: { userId: 'u1', email: traits.email, eventName, id: messageId, createdAt: sentSeconds, dataFields: properties },
      },
    ],
  },
  {
    folder: 'klaviyo',
    action: 'trackEvent',
    settings: { api_key: secret('klaviyo') },
    isSuggested: true,
    mapping: { profile: { email: ofTrait('email'), phone_number: ofTrait('phone') }, value: ofCart('total') },
    requests: [
      {
        url: 'https://a.klaviyo.com/api/events/',
        headers: { authorization: '***', revision: '2025-01-15' },
        body: {
          data: {
            type: 'event',
            attributes: {
              time: sentAt,
              value: 42.5,
              unique_id: messageId,
              properties,
              metric: { data: { type: 'metric', attributes: { name: eventName } } },
              profile: { data: { type: 'profile', attributes: { email: traits.email, phone_number: traits.phone } } },
            },
          },
        },
      },
    ],
  },
  {
    folder: 'moengage',
    action: 'trackEvent',
    settings: { api_id: 'MOE1', api_key: secret('moengage'), region: 'DC_02' },
    mapping: {
      type: ofEvent('type'),
      event: ofEvent('event'),
      userId: ofEvent('userId'),
      timestamp: ofEvent('timestamp'),
      properties: wholeCart,
    },
    requests: [
      {
        url: 'https://api-02.moengage.com/v1/integrations/segment?appId=MOE1',
        headers: basic,
        body: { type: 'track', event: eventName, user_id: 'u1', timestamp: sentAt, properties: cart },
      },
    ],
  },
  {
    folder: 'clevertap',
    action: 'userUpload',
    settings: { clevertapAccountId: 'CT1', clevertapPasscode: secret('clevertap'), clevertapEndpoint: 'https://eu1.api.clevertap.com' },
    mapping: {
      identity: ofEvent('userId'),
      profileData: { Plan: ofTrait('plan'), 'Last cart': ofCart('total') },
      ts: ofEvent('timestamp'),
    },
    requests: [
      {
        url: 'https://eu1.api.clevertap.com/1/upload',
        headers: { 'x-clevertap-account-id': 'CT1', 'x-clevertap-passcode': '***' },
        body: { d: [{ type: 'profile', identity: 'u1', ts: sentAt, profileData: { Plan: 'pro', 'Last cart': 42.5 } }] },
      },
    ],
  },
  {
    folder: 'insider',
    action: 'trackEvent',
    settings: { account_name: 'shop', ucd_key: secret('insider') },
    mapping: {
      uuid: ofEvent('userId'),
      event_name: ofEvent('event'),
      timestamp: ofEvent('timestamp'),
      email_as_identifier: true,
      phone_number_as_identifier: false,
      attributes: { email: ofTrait('email'), name: ofTrait('first_name') },
      parameters: { currency: ofCart('currency'), url: ofCart('url') },
    },
    requests: [
      {
        url: 'https://unification.useinsider.com/api/user/v1/upsert',
        headers: { 'x-partner-name': 'shop', 'x-request-token': '***' },
        body: {
          users: [
            {
              identifiers: { uuid: 'u1', email: traits.email },
              attributes: { email: traits.email, name: 'Ann' },
              events: [{ event_name: 'checkout_nudge', timestamp: sentAt, event_params: { currency: 'EUR', url: cart.url } }],
            },
          ],
        },
      },
    ],
  },
  {
    folder: 'emarsys',
    action: 'triggerEvent',
    settings: { api_user: 'shop001', api_password: secret('emarsys') },
    mapping: { eventid: '4711', key_field: '3', key_value: ofTrait('email'), event_payload: wholeCart },
    // The vendor's API says in its body whether it worked.
    responses: [{ body: { replyCode: 0, replyText: 'OK' } }],
    requests: [
      {
        url: 'https://api.emarsys.net/api/v2/event/4711/trigger',
        headers: { 'x-wsse': 'UsernameToken ***' },
        body: { key_id: '3', external_id: traits.email, data: cart },
      },
    ],
  },
  {
    folder: 'drip',
    action: 'trackEvent',
    settings: { accountId: '9999999', apiKey: secret('drip') },
    mapping: { email: ofTrait('email'), action: ofEvent('event'), properties: wholeCart },
    requests: [
      {
        url: 'https://api.getdrip.com/v2/9999999/events',
        headers: basic,
        body: { events: [{ email: traits.email, action: eventName, properties: cart }] },
      },
    ],
  },
  {
    folder: 'loops',
    action: 'sendEvent',
    settings: { apiKey: secret('loops') },
    mapping: { eventName: ofEvent('event'), userId: ofEvent('userId'), eventProperties: { total: ofCart('total') } },
    requests: [
      {
        url: 'https://app.loops.so/api/v1/events/send',
        headers: bearer,
        body: { eventName, userId: 'u1', eventProperties: { total: 42.5 } },
      },
    ],
  },
  {
    folder: 'cordial',
    action: 'createContactactivity',
    settings: { apiKey: secret('cordial'), endpoint: 'https://integrations-ingest-svc.usw1.cordial.com', segmentIdKey: 'segment_id' },
    mapping: {
      segmentId: ofEvent('userId'),
      userIdentities: { 'channels.email.address': ofTrait('email') },
      action: ofEvent('event'),
      time: ofEvent('timestamp'),
      properties: wholeCart,
    },
    requests: [
      {
        url: 'https://integrations-ingest-svc.usw1.cordial.com/api/segment/createContactactivity',
        headers: { 'x-api-key': '***' },
        body: {
          segmentIdKey: 'segment_id',
          segmentId: 'u1',
          userIdentities: { 'channels.email.address': traits.email },
          action: eventName,
          time: sentAt,
          properties: cart,
        },
      },
    ],
  },
  {
    folder: 'encharge',
    action: 'trackEvent',
    settings: { apiKey: secret('encharge') },
    mapping: { event: ofEvent('event'), type: ofEvent('type'), userId: ofEvent('userId'), email: ofTrait('email'), properties: wholeCart },
    requests: [
      {
        url: 'https://ingest.encharge.io/v1',
        headers: { 'x-encharge-token': '***' },
        body: { event: eventName, type: 'track', properties: cart, user: { userId: 'u1', email: traits.email } },
      },
    ],
  },
  {
    folder: 'pushwoosh',
    action: 'trackEvent',
    settings: { pushwooshAPIKey: secret('pushwoosh'), pushwooshAppCode: 'AAAAA-BBBBB' },
    mapping: { external_id: ofEvent('userId'), name: ofEvent('event'), timestamp: ofEvent('timestamp'), properties: wholeCart },
    requests: [
      {
        url: 'https://integration-segment.svc-nue.pushwoosh.com/integration-segment/v1/post-events',
        headers: { authorization: 'Token ***', 'x-pw-appcode': 'AAAAA-BBBBB' },
        body: { events: [{ user_id: 'u1', app_code: 'AAAAA-BBBBB', name: eventName, timestamp: sentAt, attributes: cart }] },
      },
    ],
  },
  {
    folder: 'optimizely-data-platform',
    action: 'nonEcommCustomEvent',
    settings: { apiKey: secret('optimizely'), region: 'EU' },
    mapping: {
      user_identifiers: { userId: ofEvent('userId'), email: ofTrait('email') },
      event_type: ofEvent('event'),
      timestamp: ofEvent('timestamp'),
      data: wholeCart,
    },
    requests: [
      {
        url: 'https://function.eu1.ocp.optimizely.com/twilio_segment/batch_custom_event',
        headers: bearer,
        body: [{ user_identifiers: { userId: 'u1', email: traits.email }, type: eventName, timestamp: sentAt, data: cart }],
      },
    ],
  },
]
