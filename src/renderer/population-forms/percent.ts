/** A share as a percentage: what binary makes of a hundredth times a hundred is nobody's business. */
export const percentOf = (share: number): string => String(Number((share * 100).toPrecision(12)))

/** The share that a typed percentage is; null of what is no number. */
export function shareOf(percentage: string): number | null {
  if (!/^-?\d+(\.\d*)?$/.test(percentage)) return null
  return Number((Number(percentage) / 100).toPrecision(12))
}
