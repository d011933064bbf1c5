/** The list with the former element wherever it says the same: what is drawn of it need not be drawn again. */
export function keepSameElements<Element extends { readonly id: string }>(
  before: readonly Element[],
  after: readonly Element[],
): Element[] {
  const known = new Map(before.map((element) => [element.id, element]))
  return after.map((element) => {
    const former = known.get(element.id)
    return former !== undefined && JSON.stringify(former) === JSON.stringify(element) ? former : element
  })
}
