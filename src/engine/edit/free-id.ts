/** The wanted id, or the first of `wanted-2`, `wanted-3` … that is free. */
export function freeId(wanted: string, isTaken: (id: string) => boolean): string {
  let id = wanted
  for (let number = 2; isTaken(id); number += 1) id = `${wanted}-${number}`
  return id
}
