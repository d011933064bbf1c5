import { expect } from 'vitest'
import { cart, eventName, messageId, ofEvent, sentSeconds, type VendorSend, wholeCart } from './vendor-send.ts'

const role = 'arn:aws:iam::123456789012:role/rehearsal'
const signed = {
  authorization: '***',
  'x-amz-date': '20260105T100000Z',
  'user-agent': expect.stringMatching(/^aws-sdk-js\/[\d.]+$/) as unknown,
}

/** Streams and stores of AWS, through its own SDK; the product signs in with the role that it was given. */
export const streamSends: readonly VendorSend[] = [
  {
    folder: 'amazon-eventbridge',
    action: 'send',
    settings: { accountId: '123456789012', region: 'eu-west-1' },
    mapping: {
      detailType: ofEvent('event'),
      data: wholeCart,
      time: ofEvent('timestamp'),
      enable_batching: true,
      onMappingSave: { inputs: {}, outputs: { sourceId: 'nudges' } },
    },
    requests: [
      {
        url: 'https://events.eu-west-1.amazonaws.com/',
        headers: { ...signed, 'x-amz-target': 'AWSEvents.PutPartnerEvents' },
        body: {
          Entries: [{ Source: 'aws.partner/segment.com/nudges', DetailType: eventName, Detail: JSON.stringify(cart), Time: sentSeconds }],
        },
      },
    ],
  },
  {
    folder: 'aws-kinesis',
    action: 'send',
    settings: { iamRoleArn: role, iamExternalId: 'external' },
    mapping: {
      payload: { cart: wholeCart, id: ofEvent('messageId') },
      partitionKey: ofEvent('userId'),
      streamName: 'nudges',
      awsRegion: 'eu-west-1',
      max_batch_size: 500,
      batch_bytes: 1_000_000,
    },
    requests: [
      {
        url: 'https://kinesis.eu-west-1.amazonaws.com/',
        headers: { ...signed, 'x-amz-target': 'Kinesis_20131202.PutRecords', 'x-amz-security-token': '***' },
        body: {
          StreamName: 'nudges',
          Records: [{ PartitionKey: 'u1', Data: inBase64({ cart, id: messageId }) }],
        },
      },
    ],
  },
  {
    folder: 's3',
    action: 'syncToS3',
    settings: { iam_role_arn: role, iam_external_id: 'external', s3_aws_bucket_name: 'shop-nudges', s3_aws_region: 'eu-west-1' },
    mapping: {
      columns: { event_name: ofEvent('event'), user_id: ofEvent('userId') },
      s3_aws_folder_name: 'journeys',
      filename_prefix: 'nudges',
      delimiter: ',',
      file_extension: 'csv',
      enable_batching: true,
      batch_size: 5000,
    },
    requests: [
      {
        method: 'PUT',
        url: 'https://shop-nudges.s3.eu-west-1.amazonaws.com/journeys/nudges_2026-01-05T10-00-00-000Z.csv?x-id=PutObject',
        headers: { ...signed, 'content-type': 'text/csv' },
        body: 'event_name,user_id\n"Checkout Nudge","u1"',
      },
    ],
  },
]

/** A record as Kinesis carries it. */
function inBase64(record: object): unknown {
  return {
    asymmetricMatch: (data: string) => expect.objectContaining(record).asymmetricMatch(JSON.parse(Buffer.from(data, 'base64').toString())),
  }
}
