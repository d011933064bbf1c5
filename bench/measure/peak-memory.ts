/** Largest resident memory of this process so far, MB of 2^20 bytes. */
export function peakMb(): number {
  return process.resourceUsage().maxRSS / 1024
}
