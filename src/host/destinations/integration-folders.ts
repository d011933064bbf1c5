import { integrationNames } from './integration-names.ts'

const folders = new Map(integrationNames.flatMap(([folder, slug]) => [[folder, folder] as const, [slug, folder] as const]))

/** The integration's folder in the vendor's package, by slug or folder; null where there is none of that name. */
export function folderOf(name: string): string | null {
  return folders.get(name) ?? null
}

/** Every slug and folder. */
export const allIntegrationNames: readonly string[] = [...folders.keys()]
