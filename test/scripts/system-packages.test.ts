import { describe, expect, it } from 'vitest'
import { installableNames, installedNames, missingPackages, namesToInstall } from '../../scripts/setup/system-packages.mjs'

const gtk = ['libgtk-3-0t64', 'libgtk-3-0']
const nss = ['libnss3']

describe('what dpkg-query says', () => {
  it('counts only what is installed, not what was removed or is known by name alone', () => {
    const report = 'libnss3 installed\nxvfb config-files\nlibgtk-3-0 not-installed\ndpkg-query: no packages found matching xauth\n'
    expect(installedNames(report)).toEqual(new Set(['libnss3']))
  })
})

describe('what apt-cache says', () => {
  it('takes the packages that have a candidate', () => {
    const report = [
      'libgtk-3-0t64:\n  Installed: (none)\n  Candidate: (none)\n  Version table:',
      'libgtk-3-0:\n  Installed: (none)\n  Candidate: 3.24.38-2\n  Version table:\n     3.24.38-2 500\n',
    ].join('\n')
    expect(installableNames(report)).toEqual(new Set(['libgtk-3-0']))
  })
})

describe('which packages to install', () => {
  it('is content with any of a package’s names', () => {
    expect(missingPackages([gtk, nss], new Set(['libgtk-3-0']))).toEqual([nss])
    expect(missingPackages([gtk, nss], new Set(['libgtk-3-0t64', 'libnss3']))).toEqual([])
  })

  it('takes the name that this release has', () => {
    expect(namesToInstall([gtk, nss], new Set(['libgtk-3-0', 'libnss3']))).toEqual(['libgtk-3-0', 'libnss3'])
    // A newer release may still know the old name, as a package that only leads to the new one.
    expect(namesToInstall([gtk], new Set(['libgtk-3-0', 'libgtk-3-0t64']))).toEqual(['libgtk-3-0t64'])
  })

  it('names the plain package where apt knows none, so that its message is of use', () => {
    expect(namesToInstall([gtk], new Set())).toEqual(['libgtk-3-0'])
  })
})
