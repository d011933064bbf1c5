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
  traits,
  type VendorSend,
  wholeCart,
} from './vendor-send.ts'

/** What carries a message itself: mail, short messages, push, chat. */
export const messagingSends: readonly VendorSend[] = [
  {
    folder: 'sendgrid',
    action: 'sendEmail',
    settings: { sendGridApiKey: secret('sendgrid'), endpoint: 'https://api.sendgrid.com' },
    mapping: {
      domain: 'example.com',
      from: { email: 'shop@example.com', name: 'The shop' },
      to: { email: ofTrait('email'), name: ofTrait('first_name') },
      template_id: 'd-0123456789abcdef0123456789abcdef',
      dynamic_template_data: { first_name: ofTrait('first_name'), total: ofCart('total') },
    },
    requests: [
      {
        url: 'https://api.sendgrid.com/v3/mail/send',
        headers: bearer,
        body: {
          personalizations: [{ to: [{ email: traits.email, name: 'Ann' }], dynamic_template_data: { first_name: 'Ann', total: 42.5 } }],
          from: { email: 'shop@example.com', name: 'The shop' },
          template_id: 'd-0123456789abcdef0123456789abcdef',
        },
      },
    ],
  },
  {
    folder: 'twilio',
    action: 'sendSMS',
    settings: { accountId: 'AC1', token: secret('twilio'), phoneNumber: '+15005550006' },
    mapping: { To: ofTrait('phone'), Body: { '@template': 'Hi {{properties.first_name}}, your cart is waiting' } },
    requests: [
      {
        url: 'https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json',
        headers: { ...basic, 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
        body: 'From=%2B15005550006&To=%2B33612345678&Body=Hi+Ann%2C+your+cart+is+waiting',
      },
    ],
  },
  {
    folder: 'twilio-messaging',
    action: 'sendMessage',
    settings: {
      accountSID: 'AC0123456789abcdef0123456789abcdef',
      apiKeySID: 'SK0123456789abcdef0123456789abcdef',
      apiKeySecret: secret('messaging'),
    },
    mapping: {
      channel: 'SMS',
      senderType: 'Phone number',
      fromPhoneNumber: '+15005550006',
      toPhoneNumber: ofTrait('phone'),
      contentTemplateType: 'Inline',
      inlineBody: { '@template': 'Hi {{properties.first_name}}' },
    },
    requests: [
      {
        url: 'https://api.twilio.com/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Messages.json',
        headers: basic,
        body: 'To=%2B33612345678&From=%2B15005550006&Body=Hi+Ann',
      },
    ],
  },
  {
    folder: 'attentive',
    action: 'customEvents',
    settings: { apiKey: secret('attentive') },
    mapping: {
      userIdentifiers: { phone: ofTrait('phone'), email: ofTrait('email'), clientUserId: ofEvent('userId') },
      type: ofEvent('event'),
      occurredAt: ofEvent('timestamp'),
      externalEventId: ofEvent('messageId'),
      properties: { session_id: ofCart('session_id'), total: ofCart('total') },
    },
    requests: [
      {
        url: 'https://api.attentivemobile.com/v1/events/custom',
        headers: bearer,
        body: {
          type: eventName,
          occurredAt: sentAt,
          externalEventId: messageId,
          properties: { session_id: 's1', total: 42.5 },
          user: { phone: traits.phone, email: traits.email, externalIdentifiers: { clientUserId: 'u1' } },
        },
      },
    ],
  },
  {
    folder: 'airship',
    action: 'customEvents',
    settings: { access_token: secret('airship'), app_key: 'app1', endpoint: 'EU' },
    mapping: { named_user_id: ofEvent('userId'), name: ofEvent('event'), occurred: ofEvent('timestamp'), properties: wholeCart },
    requests: [
      {
        url: 'https://go.airship.eu/api/custom-events',
        headers: { ...bearer, 'x-ua-appkey': '***' },
        body: [
          { occurred: '2026-01-05T10:00:00', user: { named_user_id: 'u1' }, body: { name: 'checkout nudge', properties: { total: 42.5 } } },
        ],
      },
    ],
  },
  {
    folder: 'courier',
    action: 'postToCourier',
    settings: { apiKey: secret('courier'), region: 'EU' },
    mapping: { data: ofEvent('') },
    requests: [
      {
        url: 'https://api.eu.courier.com/inbound/segment',
        headers: bearer,
        body: { type: 'track', event: eventName, userId: 'u1', messageId, timestamp: sentAt, properties },
      },
    ],
  },
  {
    folder: 'slack',
    action: 'postToChannel',
    mapping: {
      url: 'https://hooks.slack.com/services/T1/B1/x',
      text: { '@template': '{{properties.first_name}} left a cart of {{properties.journey_context.Checkout_Started.total}}' },
      channel: '#carts',
      username: 'Journeys',
    },
    requests: [
      {
        url: 'https://hooks.slack.com/services/T1/B1/x',
        headers: { 'content-type': 'application/json' },
        body: { text: 'Ann left a cart of 42.5', channel: '#carts', username: 'Journeys' },
      },
    ],
  },
  {
    folder: 'webhook',
    action: 'send',
    settings: { sharedSecret: secret('webhook') },
    mapping: { url: 'https://hooks.example.com/nudge', method: 'PUT', headers: { 'x-shop': 'eu' }, data: wholeCart },
    requests: [
      {
        method: 'PUT',
        url: 'https://hooks.example.com/nudge',
        headers: { 'x-shop': 'eu', 'x-signature': '***', 'content-type': 'application/json' },
        body: cart,
      },
    ],
  },
  {
    folder: 'zapier',
    action: 'send',
    mapping: { data: wholeCart, zapSubscriptionUrl: 'https://hooks.zapier.com/hooks/standard/1/2/', zapIdentifier: 'z1' },
    requests: [{ url: 'https://hooks.zapier.com/hooks/standard/1/2/', body: cart }],
  },
]
