import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { curlArguments, curlCommand } from '../../../src/engine/account/curl-command.ts'
import type { SendRequest } from '../../../src/engine/account/result.ts'

/** What a POSIX shell hands to `curl` for each of these commands. */
function handedOver(commands: readonly string[]): string[][] {
  const script = [`curl() { printf '%s\\0' "$#" curl "$@"; }`, ...commands].join('\n')
  const words = execFileSync('sh', ['-c', script], { encoding: 'utf8', maxBuffer: 2 ** 26 })
    .split('\0')
    .slice(0, -1)
  const calls: string[][] = []
  while (words.length > 0) calls.push(words.splice(0, Number(words[0]) + 2).slice(1))
  return calls
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom("'", '"', '\\', '$(date)', '`id`', '\n', '', '!', '*', '~', "it's\n'quoted'", 'né 日本 🙂', '-X', '@file', ' '),
)
const request: fc.Arbitrary<SendRequest> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'),
  url: fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), text),
  headers: fc.dictionary(fc.constantFrom('content-type', 'authorization', 'x-one', 'X-Two'), text),
  body: fc.oneof(text, fc.jsonValue()) as fc.Arbitrary<SendRequest['body']>,
})

test('a shell reads the command as the very arguments', () => {
  fc.assert(
    fc.property(fc.array(request, { minLength: 20, maxLength: 40 }), (requests) => {
      expect(handedOver(requests.map(curlCommand))).toEqual(requests.map(curlArguments))
    }),
    { seed: 5, numRuns: 20 },
  )
})

describe('the arguments', () => {
  const post: SendRequest = {
    method: 'POST',
    url: 'https://rest.example/users/track',
    headers: { authorization: 'Bearer ***', 'content-type': 'application/json' },
    body: { name: "Zoë's", note: 'one\ntwo' },
  }

  test('of a request with a body', () => {
    expect(curlArguments(post)).toEqual([
      ...['curl', '--request', 'POST', '--url', 'https://rest.example/users/track'],
      ...['--header', 'authorization: Bearer ***', '--header', 'content-type: application/json'],
      ...['--data-raw', '{"name":"Zoë\'s","note":"one\\ntwo"}'],
    ])
    expect(curlCommand(post)).toBe(
      [
        'curl --request POST',
        '--url https://rest.example/users/track',
        "--header 'authorization: Bearer ***'",
        "--header 'content-type: application/json'",
        `--data-raw '{"name":"Zoë'\\''s","note":"one\\ntwo"}'`,
      ].join(' \\\n  '),
    )
  })

  test('of one that only asks', () => {
    const url = 'https://rest.example/a?b={c}'
    expect(curlArguments({ method: 'GET', url, headers: {}, body: null })).toEqual(['curl', '--url', url, '--globoff'])
    expect(curlArguments({ method: 'HEAD', url: 'https://rest.example', headers: {}, body: null }).slice(1, 2)).toEqual(['--head'])
  })

  test('texts go out as they are, and nothing is called a form that was not one', () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect(curlArguments({ ...post, headers: form, body: 'a=1&b=2' }).slice(-2)).toEqual(['--data-raw', 'a=1&b=2'])
    expect(curlArguments({ ...post, headers: {}, body: 'a' }).slice(-4)).toEqual(['--header', 'content-type:', '--data-raw', 'a'])
  })

  test('a header without a value is there; what curl works out by itself is not', () => {
    const headers = { 'content-encoding': 'gzip', 'content-length': '7', 'x-empty': '' }
    expect(curlArguments({ ...post, headers, body: null }).slice(5)).toEqual(['--header', 'x-empty;'])
  })
})
