import { expect, test } from 'vitest'
import { everythingAbout, synthesizerOf } from './any-recipe.ts'

const shop = synthesizerOf({
  profiles: {
    traits: {
      first_name: { faker: 'person.firstName' },
      plan: { oneOf: { free: 0.7, pro: 0.25, vip: 0.05 } },
      ltv: { logNormal: { median: 80, sigma: 0.9 } },
      age: { integer: { min: 18, max: 90 } },
      subscribed: { boolean: 0.5 },
    },
    identities: { email: { faker: 'internet.email', coverage: 0.97 } },
  },
  activity: [
    {
      event: 'Checkout_Started',
      perProfile: { poisson: { mean: 2, every: '28d' } },
      rhythm: { hours: [4, 2, 1, 1, 1, 2, 5, 9, 14, 17, 19, 22, 27, 25, 20, 18, 19, 23, 29, 36, 40, 35, 22, 10] },
      properties: { session_id: { id: 's-' }, total: { normal: { mean: 64, sd: 22, min: 4.9 } }, rate: { uniform: { min: 0, max: 1 } } },
      followedBy: [
        {
          event: 'Purchase_Completed',
          probability: 0.7,
          after: { logNormal: { median: '20m', sigma: 1 } },
          carry: ['session_id', 'total'],
        },
      ],
    },
  ],
})

/**
 * Not more right than any other draws, but kept from version to version: people hold on to a seed, and golden traces to these values.
 * A change of the algorithms, or of Faker, must be meant.
 */
test('a population is kept from version to version', () => {
  expect(everythingAbout(shop, 42)).toMatchInlineSnapshot(`
    {
      "events": [
        {
          "at": 1768916451098,
          "event": "Checkout_Started",
          "properties": {
            "rate": 0.75,
            "session_id": "s-42-1",
            "total": 45.2,
          },
        },
        {
          "at": 1768918034229,
          "event": "Purchase_Completed",
          "properties": {
            "session_id": "s-42-1",
            "total": 45.2,
          },
        },
      ],
      "profile": {
        "id": "u-42",
        "identities": {
          "email": [
            "Donato.Veum@gmail.com",
          ],
        },
        "traits": {
          "age": 68,
          "first_name": "Serena",
          "ltv": 182.26,
          "plan": "vip",
          "subscribed": true,
        },
      },
    }
  `)
  expect(everythingAbout(shop, 999_999)).toMatchInlineSnapshot(`
    {
      "events": [
        {
          "at": 1767618587984,
          "event": "Checkout_Started",
          "properties": {
            "rate": 0.54,
            "session_id": "s-999999-1",
            "total": 71.23,
          },
        },
        {
          "at": 1767618919258,
          "event": "Purchase_Completed",
          "properties": {
            "session_id": "s-999999-1",
            "total": 71.23,
          },
        },
        {
          "at": 1768601332046,
          "event": "Checkout_Started",
          "properties": {
            "rate": 0.89,
            "session_id": "s-999999-2",
            "total": 86.98,
          },
        },
        {
          "at": 1768602779075,
          "event": "Purchase_Completed",
          "properties": {
            "session_id": "s-999999-2",
            "total": 86.98,
          },
        },
      ],
      "profile": {
        "id": "u-999999",
        "identities": {
          "email": [
            "Ransom25@yahoo.com",
          ],
        },
        "traits": {
          "age": 73,
          "first_name": "Janice",
          "ltv": 66.86,
          "plan": "free",
          "subscribed": false,
        },
      },
    }
  `)
})
