/**
 * At most `most` of the places 0 … count − 1, rising: all of them, or one out of each of `most` equal stretches, where in it by chance that the
 * seed decides. So each place is as likely as any other, also where what stands there repeats itself at a regular distance.
 */
export function fairSample(count: number, most: number, seed: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, place) => place)
  const boundary = (number: number): number => Math.floor((number * count) / most)
  return Array.from({ length: most }, (_, number) => {
    const first = boundary(number)
    return first + Math.floor(unit(seed, number) * (boundary(number + 1) - first))
  })
}

/** 0 to 1, as good as by chance, and always the same for the same two numbers. */
function unit(seed: number, number: number): number {
  let bits = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35)
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad)
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97)
  return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32
}
