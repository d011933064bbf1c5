import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { catalogueRow } from '../../../engine/integrations/catalogue.ts'
import { closeNetwork } from '../closed-network.ts'
import { describeIntegration } from '../describe-integration.ts'
import { integrationNames } from '../integration-names.ts'
import { VendorPackage } from '../vendor-package.ts'
import { integrationFile, type ListFile, listFile } from './catalogue-files.ts'

// A program of the build: describes every integration of the installed package into files beside itself.
const vendor = '@segment/action-destinations'
closeNetwork()
const code = new VendorPackage()
const integrations = integrationNames.map(([folder]) => describeIntegration(folder, code.definition(folder)))
for (const integration of integrations) writeFileSync(join(__dirname, integrationFile(integration.folder)), JSON.stringify(integration))
const { version } = createRequire(join(__dirname, 'vendor.cjs'))(`${vendor}/package.json`) as { readonly version: string }
const list: ListFile = { package: vendor, version, rows: integrations.map(catalogueRow) }
writeFileSync(join(__dirname, listFile), JSON.stringify(list))
