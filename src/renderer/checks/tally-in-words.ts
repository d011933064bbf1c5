/** "3 passed, 1 failed, 2 expect nothing"; '' before anything was run. */
export function tallyInWords({ passed, failed, unchecked }: { passed: number; failed: number; unchecked: number }): string {
  if (passed + failed + unchecked === 0) return ''
  const others = unchecked === 0 ? [] : [`${unchecked} ${unchecked === 1 ? 'expects' : 'expect'} nothing`]
  return [`${passed} passed`, `${failed} failed`, ...others].join(', ')
}
