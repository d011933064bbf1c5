/** "3 passed, 1 failed, 2 without expectations"; '' before anything was run. */
export function tallyInWords({ passed, failed, unchecked }: { passed: number; failed: number; unchecked: number }): string {
  if (passed + failed + unchecked === 0) return ''
  const others = unchecked === 0 ? [] : [`${unchecked} without expectations`]
  return [`${passed} passed`, `${failed} failed`, ...others].join(', ')
}
