import { describe, expect, it } from 'vitest'
import { matchesIntegrity } from '../../scripts/electron/substitute-package.mjs'

// printf 'electron' | openssl dgst -sha512 -binary | base64 -w0
const integrity = 'sha512-EyPbvIV1kmkkybENNQoTSO0HMNa83ThfJXtem4/xfGOYRl3+/DpWoCn4m3VyJ6s3E5ZVkkBzKIHVfQ35zY+1+A=='

describe('a fetched package is unpacked only where its content is the one that was checked', () => {
  it('accepts the very bytes', () => {
    expect(matchesIntegrity(Buffer.from('electron'), integrity)).toBe(true)
  })

  it('refuses any other', () => {
    expect(matchesIntegrity(Buffer.from('electron '), integrity)).toBe(false)
    expect(matchesIntegrity(Buffer.alloc(0), integrity)).toBe(false)
  })
})
