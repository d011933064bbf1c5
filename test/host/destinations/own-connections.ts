import type { AskedOfIntegration } from './call-integration.ts'

/** The integrations whose client cannot be recorded, and what makes them open a connection. */
export const ownConnections: readonly AskedOfIntegration[] = [
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
    mapping: { topic: 'nudges', payload: { '@path': '$.properties' } },
  },
  {
    folder: 'sftp',
    action: 'syncEvents',
    settings: { auth_type: 'password', sftp_host: 'sftp.example.com', sftp_port: 22, sftp_username: 'u', sftp_password: 'p' },
    mapping: {
      columns: { event_name: { '@path': '$.event' } },
      sftp_folder_path: '/nudges',
      filename_prefix: 'nudges',
      delimiter: ',',
      file_extension: 'csv',
      enable_batching: true,
      batch_size: 1000,
    },
  },
]
