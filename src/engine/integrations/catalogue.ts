import type { Integration } from './integration.ts'

/** What there is of one integration in the list of all. */
export interface CatalogueRow {
  readonly folder: string
  readonly slug: string
  readonly name: string
  readonly actions: readonly { readonly id: string; readonly title: string }[]
}

/** All integrations of the vendor's package. */
export interface Catalogue {
  /** Of the package. */
  readonly version: string
  /** By folder. */
  readonly rows: readonly CatalogueRow[]
}

/** What came of looking for it; failed is a program that was not built as it should be, in a sentence. */
export type FoundCatalogue =
  | { readonly kind: 'known'; readonly catalogue: Catalogue }
  | { readonly kind: 'failed'; readonly message: string }

export function catalogueRow({ folder, slug, name, actions }: Integration): CatalogueRow {
  return { folder, slug, name, actions: actions.map(({ id, title }) => ({ id, title })) }
}

/**
 * The rows that have every word of a text in their names; those that begin with it first, those that have it only in their actions last,
 * otherwise in the order of the catalogue.
 */
export function searchCatalogue(rows: readonly CatalogueRow[], text: string): readonly CatalogueRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  const ranked = rows.flatMap((row) => {
    const names = [row.name, row.folder, row.slug].map((name) => name.toLowerCase())
    const actions = row.actions.flatMap(({ id, title }) => [id, title]).map((name) => name.toLowerCase())
    if (!words.every((word) => [...names, ...actions].some((name) => name.includes(word)))) return []
    const isNamed = words.every((word) => names.some((name) => name.includes(word)))
    const begins = names.some((name) => name.startsWith(words.join(' ')))
    return [{ row, rank: begins ? 0 : isNamed ? 1 : 2 }]
  })
  return ranked.sort((one, other) => one.rank - other.rank).map(({ row }) => row)
}
