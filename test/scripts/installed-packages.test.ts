import { describe, expect, it } from 'vitest'
import { isInstalledAsLocked } from '../../scripts/setup/installed-packages.mjs'

const root = { '': { version: '0.1.0' } }
const zod = { 'node_modules/zod': { version: '4.6.7' } }
const forMac = { 'node_modules/fsevents': { version: '2.3.3', optional: true } }

describe('dependencies are installed anew only where they differ from the lockfile', () => {
  it('takes npm’s own note for what is there', () => {
    expect(isInstalledAsLocked({ packages: { ...root, ...zod } }, { packages: zod })).toBe(true)
  })

  it('does not miss what was built for other platforms', () => {
    expect(isInstalledAsLocked({ packages: { ...root, ...zod, ...forMac } }, { packages: zod })).toBe(true)
  })

  it('sees another version, also of an optional package', () => {
    const older = { packages: { 'node_modules/zod': { version: '4.6.6' } } }
    expect(isInstalledAsLocked({ packages: { ...root, ...zod } }, older)).toBe(false)
    const olderOptional = { packages: { 'node_modules/fsevents': { version: '2.3.2', optional: true } } }
    expect(isInstalledAsLocked({ packages: { ...root, ...forMac } }, olderOptional)).toBe(false)
  })

  it('sees a package that is missing', () => {
    expect(isInstalledAsLocked({ packages: { ...root, ...zod } }, { packages: {} })).toBe(false)
  })

  it('does not mind what is there besides', () => {
    expect(isInstalledAsLocked({ packages: root }, { packages: zod })).toBe(true)
  })

  it('sees that nothing was installed yet', () => {
    expect(isInstalledAsLocked({ packages: { ...root, ...forMac } }, undefined)).toBe(false)
  })
})
