import { dirname, join } from 'node:path'
import type { Catalogue } from '../../../engine/integrations/catalogue.ts'
import { integrationWorkerFile } from '../integration-worker-file.ts'

/**
 * The catalogue of all integrations is made when the program is built (scripts/build/build-catalogue.mjs), out of the package that is
 * installed then: one file for the list, and one for each integration. So nobody who looks at it, and no check, runs the vendor's code or
 * waits for 214 modules; nothing has to be thrown away when a new version of the package or of the program comes; and it is there for the
 * first start as for any other, without a folder that the program would have to be allowed to write to.
 */
export const listFile = 'all.json'

export interface ListFile extends Catalogue {
  readonly package: string
}

export function integrationFile(folder: string): string {
  return `${folder}.integration.json`
}

/** Beside the folders of the built programs. */
export function catalogueFolder(): string {
  return join(dirname(integrationWorkerFile()), '..', 'catalogue')
}
