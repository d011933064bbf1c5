interface HttpRequest {
  readonly hostname: string
  headers: Readonly<Record<string, string>>
}
interface HttpHandler {
  handle(request: HttpRequest, options?: object): Promise<unknown>
}
interface FetchHandlers {
  readonly FetchHttpHandler: (new (options?: object) => HttpHandler) & { create(given?: object): HttpHandler }
}

/** The integrations that call through the SDK of AWS. */
export const awsIntegrations: ReadonlySet<string> = new Set([
  'amazon-eventbridge',
  'aws-kinesis',
  'aws-s3',
  'liveramp-audiences',
  's3',
  'the-trade-desk-crm',
])

/**
 * Lets that SDK call out through fetch, which is recorded, with the SDK's own code for browsers. Its clients take what is there when they are
 * loaded.
 *
 * @param requireOf as the SDK's own modules are found
 */
export function recordAws(requireOf: NodeJS.Require): void {
  const { FetchHttpHandler } = requireOf('@smithy/fetch-http-handler') as FetchHandlers
  class RecordedHandler extends FetchHttpHandler {
    static override create(given?: Partial<HttpHandler>): HttpHandler {
      return typeof given?.handle === 'function' ? (given as HttpHandler) : new RecordedHandler()
    }
    override handle(request: HttpRequest, options?: object): Promise<unknown> {
      // The product signs in with the role that it was given: no request of the send.
      if (request.hostname.startsWith('sts.')) return Promise.resolve({ response: assumedRole() })
      request.headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, anywhere(name, value)]))
      return super.handle(request, options)
    }
  }
  Object.assign(requireOf('@smithy/node-http-handler') as object, { NodeHttpHandler: RecordedHandler, NodeHttp2Handler: RecordedHandler })
}

/** The SDK tells of the machine that it runs on; the product's is another one. */
function anywhere(name: string, value: string): string {
  return name.endsWith('user-agent') ? (value.split(' ')[0] ?? '') : value
}

function assumedRole(): object {
  const credentials = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'].map((name) => `<${name}>***</${name}>`).join('')
  const result = `<AssumeRoleResult><Credentials>${credentials}<Expiration>2100-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult>`
  const body = new Response(`<AssumeRoleResponse>${result}</AssumeRoleResponse>`).body
  return { statusCode: 200, reason: 'OK', headers: { 'content-type': 'text/xml' }, body }
}
