import { expect } from 'vitest'
import {
  bearer,
  cart,
  eventName,
  hashed,
  messageId,
  ofCart,
  ofEvent,
  ofTrait,
  secret,
  sentAt,
  sentSeconds,
  traits,
  type VendorSend,
} from './vendor-send.ts'

/** Platforms of advertising, which are told of conversions; who did what is told hashed. */
export const advertisingSends: readonly VendorSend[] = [
  {
    folder: 'facebook-conversions-api',
    action: 'custom2',
    settings: { pixelId: '1234', testEventCode: 'TEST1' },
    mapping: {
      __segment_internal_sync_mode: 'add',
      event_name: ofEvent('event'),
      event_time: ofEvent('timestamp'),
      action_source: 'website',
      event_id: ofEvent('messageId'),
      event_source_url: ofCart('url'),
      user_data: { email: ofTrait('email'), phone: ofTrait('phone'), externalId: ofEvent('userId'), firstName: ofTrait('first_name') },
      custom_data: { value: ofCart('total') },
    },
    requests: [
      {
        url: 'https://graph.facebook.com/v24.0/1234/events',
        headers: bearer,
        body: {
          test_event_code: 'TEST1',
          data: [
            {
              event_name: eventName,
              event_time: sentAt,
              action_source: 'website',
              event_id: messageId,
              event_source_url: cart.url,
              user_data: { em: hashed(traits.email), ph: hashed('33612345678'), external_id: [hashed('u1')], fn: hashed('ann') },
              custom_data: { value: 42.5 },
            },
          ],
        },
      },
    ],
  },
  {
    folder: 'tiktok-conversions',
    action: 'reportWebEvent',
    settings: { accessToken: secret('tiktok'), pixelCode: 'PIXEL1' },
    mapping: {
      event_source: 'web',
      event: 'InitiateCheckout',
      event_id: ofEvent('messageId'),
      timestamp: ofEvent('timestamp'),
      email: [ofTrait('email')],
      phone_number: [ofTrait('phone')],
      external_id: [ofEvent('userId')],
      currency: ofCart('currency'),
      value: ofCart('total'),
      url: ofCart('url'),
    },
    requests: [
      {
        url: 'https://business-api.tiktok.com/open_api/v1.3/event/track/',
        headers: { 'access-token': '***' },
        body: {
          event_source: 'web',
          event_source_id: 'PIXEL1',
          data: [
            {
              event: 'InitiateCheckout',
              event_time: sentSeconds,
              event_id: messageId,
              user: { email: [hashed(traits.email)], phone: [hashed(traits.phone)], external_id: [hashed('u1')] },
              properties: { currency: 'EUR', value: 42.5 },
              page: { url: cart.url },
            },
          ],
        },
      },
    ],
  },
  {
    folder: 'snap-conversions-api',
    action: 'reportConversionEvent',
    settings: { pixel_id: 'pixel1', access_token: secret('snap') },
    mapping: {
      event_name: 'START_CHECKOUT',
      event_time: ofEvent('timestamp'),
      action_source: 'website',
      event_id: ofEvent('messageId'),
      event_source_url: ofCart('url'),
      user_data: { email: ofTrait('email'), phone: ofTrait('phone'), externalId: [ofEvent('userId')] },
      custom_data: { currency: ofCart('currency'), value: ofCart('total') },
    },
    requests: [
      {
        url: 'https://tr.snapchat.com/v3/pixel1/events?access_token=***',
        body: {
          data: [
            {
              event_name: 'START_CHECKOUT',
              event_time: sentSeconds * 1000,
              action_source: 'website',
              event_source_url: cart.url,
              user_data: { em: [hashed(traits.email)], ph: [hashed('33612345678')], external_id: [hashed('u1')] },
              custom_data: { currency: 'EUR', value: 42.5 },
            },
          ],
        },
      },
    ],
  },
  {
    folder: 'pinterest-conversions',
    action: 'reportConversionEvent',
    settings: { ad_account_id: '549', conversion_token: secret('pinterest') },
    mapping: {
      event_name: 'checkout',
      action_source: 'web',
      event_time: ofEvent('timestamp'),
      event_id: ofEvent('messageId'),
      app_name: 'Shop',
      user_data: { email: [ofTrait('email')], external_id: [ofEvent('userId')] },
      custom_data: { currency: ofCart('currency'), value: ofCart('total') },
    },
    requests: [
      {
        url: 'https://api.pinterest.com/v5/ad_accounts/549/events',
        headers: bearer,
        body: {
          data: [
            {
              event_name: 'checkout',
              action_source: 'web',
              event_time: sentSeconds,
              event_id: messageId,
              user_data: { em: [hashed(traits.email)], external_id: [hashed('u1')] },
              custom_data: { currency: 'EUR', value: '42.5' },
            },
          ],
        },
      },
    ],
  },
  {
    folder: 'reddit-conversions-api',
    action: 'customEvent',
    settings: { ad_account_id: 't2_1', conversion_token: secret('reddit'), test_mode: false },
    mapping: {
      event_at: ofEvent('timestamp'),
      custom_event_name: ofEvent('event'),
      conversion_id: ofEvent('messageId'),
      user: { email: ofTrait('email'), external_id: ofEvent('userId') },
      event_metadata: { currency: ofCart('currency'), value_decimal: ofCart('total') },
    },
    requests: [
      {
        url: 'https://ads-api.reddit.com/api/v2.0/conversions/events/t2_1',
        headers: bearer,
        body: {
          test_mode: false,
          events: [
            {
              event_at: '2026-01-05T10:00:00.000Z',
              event_type: { tracking_type: 'Custom', custom_event_name: eventName },
              user: { email: hashed(traits.email), external_id: hashed('u1') },
              event_metadata: { currency: 'EUR', value_decimal: 42.5 },
            },
          ],
        },
      },
    ],
  },
  {
    folder: 'linkedin-conversions',
    action: 'streamConversion',
    settings: { access_token: secret('linkedin') },
    mapping: {
      conversionHappenedAt: ofEvent('timestamp'),
      conversionValue: { currencyCode: ofCart('currency'), amount: ofCart('total') },
      eventId: ofEvent('messageId'),
      email: ofTrait('email'),
      userInfo: { firstName: ofTrait('first_name'), lastName: ofTrait('last_name') },
      onMappingSave: { inputs: {}, outputs: { id: '104012', name: 'Nudged', conversionType: 'LEAD' } },
    },
    requests: [
      {
        url: 'https://api.linkedin.com/rest/conversionEvents',
        headers: { ...bearer, 'linkedin-version': expect.stringMatching(/^\d{6}$/) },
        body: {
          conversion: 'urn:lla:llaPartnerConversion:104012',
          conversionHappenedAt: sentSeconds * 1000,
          conversionValue: { currencyCode: 'EUR', amount: '42.5' },
          eventId: messageId,
          user: { userIds: [{ idType: 'SHA256_EMAIL', idValue: hashed(traits.email) }], userInfo: { firstName: 'Ann', lastName: 'Doe' } },
        },
      },
    ],
  },
]
