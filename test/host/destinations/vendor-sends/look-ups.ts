import { expect } from 'vitest'
import { basic, bearer, hashed, ofCart, ofEvent, ofTrait, secret, sentAt, traits, type VendorSend } from './vendor-send.ts'

/** Sends of several requests: what comes of one decides the next, so that destinations are told what to answer. */
export const lookUpSends: readonly VendorSend[] = [
  {
    id: 'klaviyo-list',
    folder: 'klaviyo',
    action: 'addProfileToList',
    settings: { api_key: secret('klaviyo') },
    mapping: { email: ofTrait('email'), first_name: ofTrait('first_name'), list_id: 'L1', enable_batching: true, batch_size: 1000 },
    responses: [{ body: { data: { id: '01PROFILE' } } }],
    requests: [
      {
        url: 'https://a.klaviyo.com/api/profiles/',
        headers: { authorization: '***' },
        body: { data: { type: 'profile', attributes: { email: traits.email, first_name: 'Ann' } } },
      },
      {
        url: 'https://a.klaviyo.com/api/lists/L1/relationships/profiles/',
        headers: { authorization: '***' },
        body: { data: [{ type: 'profile', id: '01PROFILE' }] },
      },
    ],
  },
  {
    id: 'hubspot-contact',
    folder: 'hubspot',
    action: 'upsertContact',
    settings: { access_token: secret('hubspot') },
    mapping: { email: ofTrait('email'), firstname: ofTrait('first_name'), properties: { last_cart: ofCart('total') } },
    // Nobody is known by that address yet.
    responses: [{ body: { id: '501', properties: {} }, requests: [{ method: 'PATCH', url: 'idProperty=email', status: 404 }] }],
    requests: [
      {
        method: 'PATCH',
        url: 'https://api.hubapi.com/crm/v3/objects/contacts/ann@example.com?idProperty=email',
        headers: bearer,
        body: { properties: { email: traits.email, firstname: 'Ann', last_cart: 42.5 } },
      },
      {
        url: 'https://api.hubapi.com/crm/v3/objects/contacts',
        headers: bearer,
        body: { properties: { email: traits.email, firstname: 'Ann', last_cart: 42.5 } },
      },
    ],
  },
  {
    id: 'hubspot-event',
    folder: 'hubspot',
    action: 'customEvent',
    settings: { access_token: secret('hubspot') },
    mapping: {
      __segment_internal_sync_mode: 'upsert',
      event_name: 'checkout_nudge',
      record_details: { object_type: 'contact', email: ofTrait('email') },
      properties: { total: ofCart('total') },
      occurred_at: ofEvent('timestamp'),
    },
    // The event is defined there with the first one.
    responses: [
      {
        body: { name: 'checkout_nudge', fullyQualifiedName: 'pe4242_checkout_nudge' },
        requests: [{ method: 'GET', url: '/event-definitions/', status: 404 }],
      },
    ],
    requests: [
      {
        method: 'GET',
        url: 'https://api.hubapi.com/events/v3/event-definitions/checkout_nudge/?includeProperties=true',
        headers: bearer,
        body: null,
      },
      {
        url: 'https://api.hubapi.com/events/v3/event-definitions',
        headers: bearer,
        body: { name: 'checkout_nudge', primaryObject: 'contact', propertyDefinitions: [{ name: 'total', type: 'number' }] },
      },
      {
        url: 'https://api.hubapi.com/events/v3/send',
        headers: bearer,
        body: { eventName: 'pe4242_checkout_nudge', email: traits.email, occurredAt: sentAt, properties: { total: 42.5 } },
      },
    ],
  },
  {
    folder: 'google-enhanced-conversions',
    action: 'uploadClickConversion2',
    settings: { customerId: '123-456-7890', access_token: secret('google-ads') },
    mapping: {
      __segment_internal_sync_mode: 'add',
      conversion_action: 777,
      gclid: 'a-click',
      conversion_timestamp: ofEvent('timestamp'),
      email_address: ofTrait('email'),
      value: ofCart('total'),
      currency: ofCart('currency'),
      enable_batching: false,
    },
    responses: [{ body: [{ results: [] }] }],
    requests: [
      {
        url: 'https://googleads.googleapis.com/v21/customers/1234567890:uploadClickConversions',
        headers: { ...bearer, 'developer-token': '***' },
        body: {
          partialFailure: true,
          conversions: [
            {
              conversionAction: 'customers/1234567890/conversionActions/777',
              conversionDateTime: '2026-01-05 10:00:00+00:00',
              gclid: 'a-click',
              conversionValue: 42.5,
              currencyCode: 'EUR',
              userIdentifiers: [{ hashedEmail: hashed(traits.email) }],
            },
          ],
        },
      },
    ],
  },
  {
    folder: 'engage-messaging-sendgrid',
    action: 'sendEmail',
    settings: {
      sendGridApiKey: secret('sendgrid'),
      profileApiEnvironment: 'production',
      profileApiAccessToken: secret('profiles'),
      spaceId: 'spa_1',
      sourceId: 'src_1',
    },
    mapping: {
      send: true,
      traitEnrichment: true,
      userId: ofEvent('userId'),
      fromDomain: 'example.com',
      fromEmail: 'shop@example.com',
      fromName: 'The shop',
      replyToEqualsFrom: true,
      replyToEmail: 'shop@example.com',
      replyToName: 'The shop',
      bcc: '[]',
      subject: 'Your cart, {{profile.traits.first_name}}',
      bodyType: 'html',
      bodyHtml: '<p>Hi {{profile.traits.first_name}}</p>',
      externalIds: [{ type: 'email', id: ofTrait('email'), subscriptionStatus: 'subscribed' }],
      traits: ofEvent('properties'),
      eventOccurredTS: ofEvent('timestamp'),
    },
    requests: [
      {
        url: 'https://api.sendgrid.com/v3/mail/send',
        headers: bearer,
        body: {
          personalizations: [{ to: [{ email: traits.email }], custom_args: { space_id: 'spa_1', source_id: 'src_1', user_id: 'u1' } }],
          from: { email: 'shop@example.com', name: 'The shop' },
          reply_to: { email: 'shop@example.com', name: 'The shop' },
          subject: 'Your cart, Ann',
          content: [{ type: 'text/html', value: '<html><head></head><body><p>Hi Ann</p></body></html>' }],
        },
      },
    ],
  },
  {
    folder: 'engage-messaging-twilio',
    action: 'sendSms',
    settings: {
      twilioAccountSID: 'AC1',
      twilioApiKeySID: 'SK1',
      twilioApiKeySecret: secret('twilio'),
      profileApiEnvironment: 'production',
      profileApiAccessToken: secret('profiles'),
      spaceId: 'spa_1',
      sourceId: 'src_1',
      twilioHostname: 'api.twilio.com',
      webhookUrl: 'https://hooks.example.com/status',
      connectionOverrides: 'rp=all&rc=5',
    },
    mapping: {
      send: true,
      traitEnrichment: true,
      userId: ofEvent('userId'),
      from: 'MG0123456789abcdef0123456789abcdef',
      body: 'Hi {{profile.traits.first_name}}',
      externalIds: [{ type: 'phone', channelType: 'sms', id: ofTrait('phone'), subscriptionStatus: 'subscribed' }],
      traits: ofEvent('properties'),
      messageId: ofEvent('messageId'),
    },
    requests: [
      {
        url: 'https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json',
        headers: basic,
        body: expect.stringMatching(
          /^Body=Hi\+Ann&From=MG\w+&To=%2B33612345678&ShortenUrls=true&Tags=.*&StatusCallback=https%3A%2F%2Fhooks/,
        ),
      },
    ],
  },
]
