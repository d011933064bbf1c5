/** How many lines a chart has at most above its ground line. */
const mostLines = 4

/** Where the lines of an axis of whole numbers stand, from 0 up to what holds the greatest value. */
export function axisTicks(greatest: number): number[] {
  const wished = Math.max(1, greatest) / mostLines
  const power = 10 ** Math.floor(Math.log10(wished))
  const step = Math.max(1, [1, 2, 5, 10].map((each) => each * power).find((each) => each >= wished) ?? wished)
  return Array.from({ length: Math.ceil(Math.max(1, greatest) / step) + 1 }, (_, place) => place * step)
}
