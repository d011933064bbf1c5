import type { AskedOfIntegration } from './call-integration.ts'

const role = 'arn:aws:iam::123456789012:role/rehearsal'
const properties = { '@path': '$.properties' }

const file = {
  columns: { event_name: { '@path': '$.event' } },
  filename_prefix: 'nudges',
  delimiter: ',',
  file_extension: 'csv',
  enable_batching: true,
  batch_size: 1000,
}

/** The integrations that do not go through the product's own client, and what makes them open a connection. */
export const ownConnections: readonly AskedOfIntegration[] = [
  {
    folder: 'amazon-eventbridge',
    action: 'send',
    settings: { accountId: '123456789012', region: 'us-east-1' },
    mapping: {
      detailType: 'nudge',
      data: properties,
      enable_batching: true,
      onMappingSave: { inputs: {}, outputs: { sourceId: 'nudges' } },
    },
  },
  {
    folder: 'aws-kinesis',
    action: 'send',
    settings: { iamRoleArn: role, iamExternalId: 'external' },
    mapping: {
      payload: properties,
      partitionKey: 'one',
      streamName: 'nudges',
      awsRegion: 'us-east-1',
      max_batch_size: 1,
      batch_bytes: 1000,
    },
  },
  {
    folder: 'kafka',
    action: 'send',
    settings: {
      clientId: 'rehearsal',
      brokers: 'broker.example.com:9092',
      mechanism: 'plain',
      username: 'u',
      password: 'p',
      ssl_enabled: true,
    },
    mapping: { topic: 'nudges', payload: properties },
  },
  {
    folder: 's3',
    action: 'syncToS3',
    settings: {
      iam_role_arn: role,
      iam_external_id: 'external',
      s3_aws_bucket_name: 'nudges',
      s3_aws_region: 'us-east-1',
    },
    mapping: { ...file, s3_aws_folder_name: 'nudges' },
  },
  {
    folder: 'sftp',
    action: 'syncEvents',
    settings: { auth_type: 'password', sftp_host: 'sftp.example.com', sftp_port: 22, sftp_username: 'u', sftp_password: 'p' },
    mapping: { ...file, sftp_folder_path: '/nudges' },
  },
]
