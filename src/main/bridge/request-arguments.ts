import { z } from 'zod'
import type { BridgeRequests, RequestName } from '../../preload/bridge-contract.ts'

/** What each request may carry, checked in main before anything is done with it: the page is not trusted. */

const path = z.string().min(1).max(32_768)
const identifier = z.string().max(256)
const instant = z.number().finite()
const row = z.int().min(0)

const rowQuery = z.strictObject({
  at: instant,
  journey: identifier.optional(),
  step: identifier.optional(),
  search: z.string().max(1_000).optional(),
  offset: row,
  limit: z.int().min(0).max(1_000),
})

const runRequest = z.strictObject({
  scenario: path,
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .optional(),
})

type ArgumentSchemas = { readonly [Name in RequestName]: z.ZodType<Parameters<BridgeRequests[Name]>> }

export const requestArguments: ArgumentSchemas = {
  currentWorkspace: z.tuple([]),
  openWorkspace: z.tuple([path.optional()]),
  recentWorkspaces: z.tuple([]),
  reloadWorkspace: z.tuple([]),
  startRun: z.tuple([runRequest]),
  cancelRun: z.tuple([]),
  frame: z.tuple([instant]),
  nextOccurrence: z.tuple([instant]),
  previousOccurrence: z.tuple([instant]),
  histogram: z.tuple([z.int().min(1).max(10_000), identifier.optional()]),
  instances: z.tuple([rowQuery]),
  instance: z.tuple([row]),
  sends: z.tuple([rowQuery]),
  send: z.tuple([row]),
  refusals: z.tuple([rowQuery]),
  copyText: z.tuple([z.string().max(64 * 1024 * 1024)]),
  exportResult: z.tuple([]),
}
