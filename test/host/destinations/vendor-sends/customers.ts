import {
  basic,
  bearer,
  cart,
  eventName,
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

/** Where companies keep what they know of their customers, and where they talk with them. */
export const customerSends: readonly VendorSend[] = [
  {
    folder: 'hubspot',
    action: 'sendCustomBehavioralEvent',
    settings: { portalId: '4242', access_token: secret('hubspot') },
    mapping: {
      eventName: 'pe4242_checkout_nudge',
      occurredAt: ofEvent('timestamp'),
      email: ofTrait('email'),
      properties: { total: ofCart('total') },
    },
    requests: [
      {
        url: 'https://api.hubapi.com/events/v3/send',
        headers: bearer,
        body: { eventName: 'pe4242_checkout_nudge', occurredAt: sentAt, email: traits.email, properties: { total: 42.5 } },
      },
    ],
  },
  {
    folder: 'salesforce',
    action: 'contact2',
    settings: { instanceUrl: 'https://shop.my.salesforce.com', access_token: secret('salesforce') },
    mapping: {
      __segment_internal_sync_mode: 'upsert',
      traits: { Email: ofTrait('email') },
      recordMatcherOperator: 'OR',
      last_name: ofTrait('last_name'),
      first_name: ofTrait('first_name'),
      email: ofTrait('email'),
      customFields: { Last_Cart__c: ofCart('total') },
    },
    // The one that is found.
    responses: [{ body: { totalSize: 1, records: [{ Id: '003A' }] } }],
    requests: [
      {
        method: 'GET',
        url: 'https://shop.my.salesforce.com/services/data/v53.0/query/?q=SELECT%20Id%20FROM%20Contact%20WHERE%20Email%20%3D%20%27ann%40example.com%27',
        headers: bearer,
        body: null,
      },
      {
        method: 'PATCH',
        url: 'https://shop.my.salesforce.com/services/data/v53.0/sobjects/Contact/003A',
        headers: bearer,
        body: { LastName: 'Doe', FirstName: 'Ann', Email: traits.email, Last_Cart__c: 42.5 },
      },
    ],
  },
  {
    folder: 'salesforce-marketing-cloud',
    action: 'apiEvent',
    settings: {
      subdomain: 'mc0123456789-abcdefghijklmno',
      account_id: '100000001',
      client_id: 'installed-package',
      client_secret: secret('sfmc'),
      access_token: secret('sfmc-token'),
    },
    mapping: {
      eventDefinitionKey: 'APIEvent-nudge',
      contactKey: ofEvent('userId'),
      data: { total: ofCart('total'), email: ofTrait('email') },
    },
    requests: [
      {
        url: 'https://mc0123456789-abcdefghijklmno.rest.marketingcloudapis.com/interaction/v1/events',
        headers: bearer,
        body: { eventDefinitionKey: 'APIEvent-nudge', contactKey: 'u1', data: { total: 42.5, email: traits.email } },
      },
    ],
  },
  {
    folder: 'actions-pardot',
    action: 'prospects',
    settings: { businessUnitID: '0Uv000000000001', accountID: '1', access_token: secret('pardot') },
    mapping: { email: ofTrait('email'), firstName: ofTrait('first_name'), lastName: ofTrait('last_name'), secondaryDeletedSearch: true },
    requests: [
      {
        url: 'https://pi.pardot.com/api/v5/objects/prospects/do/upsertLatestByEmail',
        headers: { ...bearer, 'pardot-business-unit-id': '0Uv000000000001' },
        body: {
          matchEmail: traits.email,
          prospect: { email: traits.email, firstName: 'Ann', lastName: 'Doe' },
          secondaryDeletedSearch: true,
        },
      },
    ],
  },
  {
    folder: 'intercom',
    action: 'trackEvent',
    settings: { access_token: secret('intercom') },
    mapping: {
      event_name: ofEvent('event'),
      created_at: ofEvent('timestamp'),
      user_id: ofEvent('userId'),
      email: ofTrait('email'),
      revenue: ofCart('total'),
      currency: ofCart('currency'),
      metadata: { session_id: ofCart('session_id') },
    },
    requests: [
      {
        url: 'https://api.intercom.io/events',
        headers: bearer,
        body: {
          event_name: eventName,
          created_at: sentSeconds,
          user_id: 'u1',
          email: traits.email,
          metadata: { session_id: 's1', price: { amount: 4250, currency: 'EUR' } },
        },
      },
    ],
  },
  {
    folder: 'pipedrive',
    action: 'createUpdatePerson',
    settings: { domain: 'shop', apiToken: secret('pipedrive'), personField: 'id' },
    mapping: { match_field: 'email', match_value: ofTrait('email'), name: ofTrait('first_name'), email: [ofTrait('email')] },
    responses: [{ body: { data: [{ id: 77 }] } }],
    requests: [
      {
        // The product's client adds its headers wherever it merges options: that is what it really asks for.
        method: 'GET',
        url: 'https://shop.pipedrive.com/api/v1/itemSearch/field?api_token=***&headers=%5Bobject+Object%5D&term=ann%40example.com&field_key=email&exact_match=true&field_type=personField&return_item_ids=true',
        body: null,
      },
      {
        method: 'PUT',
        url: 'https://shop.pipedrive.com/api/v1/persons/77?api_token=***',
        body: { name: 'Ann', email: [traits.email] },
      },
    ],
  },
  {
    folder: 'attio',
    action: 'identifyUser',
    settings: { access_token: secret('attio') },
    mapping: { email_address: ofTrait('email'), user_id: ofEvent('userId'), user_attributes: { plan: ofTrait('plan') } },
    requests: [
      {
        method: 'PUT',
        url: 'https://api.attio.com/v2/objects/people/records/simple?matching_attribute=email_addresses&append_to_existing_values=true',
        headers: bearer,
        body: { data: { values: { email_addresses: traits.email } } },
      },
      {
        method: 'PUT',
        url: 'https://api.attio.com/v2/objects/users/records/simple?matching_attribute=user_id&append_to_existing_values=true',
        headers: bearer,
        body: { data: { values: { primary_email_address: traits.email, person: traits.email, user_id: 'u1', plan: 'pro' } } },
      },
    ],
  },
  {
    folder: 'voucherify',
    action: 'addCustomEvent',
    settings: { apiKey: secret('voucherify-id'), secretKey: secret('voucherify'), customURL: 'https://api.voucherify.io' },
    mapping: {
      customer: { source_id: ofEvent('userId'), email: ofTrait('email') },
      event: ofEvent('event'),
      type: ofEvent('type'),
      metadata: wholeCart,
    },
    requests: [
      {
        url: 'https://api.voucherify.io/segmentio/event-processing',
        headers: basic,
        body: { customer: { source_id: 'u1', email: traits.email }, event: eventName, type: 'track', metadata: cart },
      },
    ],
  },
  {
    folder: 'gleap',
    action: 'trackEvent',
    settings: { apiToken: secret('gleap') },
    mapping: {
      eventName: ofEvent('event'),
      type: ofEvent('type'),
      date: ofEvent('timestamp'),
      userId: ofEvent('userId'),
      data: ofEvent('properties'),
    },
    requests: [
      {
        url: 'https://api.gleap.io/admin/track',
        headers: { 'api-token': '***' },
        body: { events: [{ name: eventName, date: sentAt, userId: 'u1', data: properties }] },
      },
    ],
  },
  {
    folder: 'google-sheets',
    action: 'postSheet2',
    settings: { access_token: secret('sheets') },
    mapping: {
      __segment_internal_sync_mode: 'upsert',
      record_identifier: ofEvent('userId'),
      spreadsheet_id: 'sheet1',
      spreadsheet_name: 'Nudges',
      data_format: 'RAW',
      fields: { Email: ofTrait('email'), Total: ofCart('total') },
      enable_batching: true,
      batch_size: 1000,
      batch_bytes: 2_000_000,
    },
    requests: [
      {
        method: 'GET',
        url: 'https://sheets.googleapis.com/v4/spreadsheets/sheet1/values/Nudges!A2:A',
        headers: bearer,
        body: null,
      },
      {
        url: 'https://sheets.googleapis.com/v4/spreadsheets/sheet1/values:batchUpdate',
        headers: bearer,
        body: { valueInputOption: 'RAW', data: [{ range: 'Nudges!A1:C1', values: [['id', 'Email', 'Total']] }] },
      },
      {
        url: 'https://sheets.googleapis.com/v4/spreadsheets/sheet1/values/Nudges!A2:append?valueInputOption=RAW&insertDataOption=INSERT_ROWS',
        headers: bearer,
        body: { values: [['u1', traits.email, 42.5]] },
      },
    ],
  },
]
