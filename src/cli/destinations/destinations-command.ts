import { searchCatalogue } from '../../engine/integrations/catalogue.ts'
import { actionOf, type Integration } from '../../engine/integrations/integration.ts'
import { readyActivation } from '../../engine/integrations/ready-activation.ts'
import { suggestion } from '../../engine/model/nearest-name.ts'
import { listed, quoted } from '../../engine/model/wording.ts'
import { findCatalogue, findIntegration } from '../../host/destinations/catalogue/read-catalogue.ts'
import { type ExitCode, exitCodes } from '../exit-code.ts'
import { printable } from '../printable.ts'
import type { StandardStreams } from '../standard-streams.ts'
import { actionLines } from './action-lines.ts'
import { catalogueLines } from './catalogue-lines.ts'
import { integrationLines } from './integration-lines.ts'

/** What was found to print: as lines for people, as a document for machines. */
type Found =
  | { readonly ok: true; readonly lines: readonly string[]; readonly document: unknown }
  | { readonly ok: false; readonly code: ExitCode; readonly sentence: string }

/** `rehearse destinations`: the vendor's integrations; of one its settings and actions; of an action its fields, and an activation to paste. */
export async function destinationsCommand(
  name: string | undefined,
  action: string | undefined,
  options: { readonly json?: true },
  { output, errors }: StandardStreams,
): Promise<ExitCode> {
  const found = await find(name, action)
  if (!found.ok) {
    await errors.line(`error: ${printable(found.sentence)}`)
    return found.code
  }
  if (options.json) await output.write(`${JSON.stringify(found.document, null, 2)}\n`)
  else for (const line of found.lines) await output.line(line)
  return exitCodes.ok
}

async function find(name: string | undefined, action: string | undefined): Promise<Found> {
  const found = name === undefined ? null : await findIntegration(name)
  switch (found?.kind) {
    case 'failed':
      return { ok: false, code: exitCodes.fault, sentence: found.message }
    case 'known':
      return action === undefined ? wholeIntegration(found.integration) : oneAction(found.integration, action)
    case 'unknown':
    case undefined:
      return list(name, action)
  }
}

/** All integrations, or those that a text is found in; an action is asked of one alone. */
async function list(text = '', action: string | undefined): Promise<Found> {
  const found = await findCatalogue()
  if (found.kind === 'failed') return { ok: false, code: exitCodes.fault, sentence: found.message }
  const { version, rows } = found.catalogue
  const shown = action === undefined ? searchCatalogue(rows, text) : []
  if (shown.length === 0) {
    const names = rows.flatMap(({ folder, slug }) => [folder, slug])
    const advice = suggestion(text, names) || ' "rehearse destinations" lists all of them.'
    return { ok: false, code: exitCodes.badInput, sentence: `There is no destination ${quoted(text)}.${advice}` }
  }
  const document = { format: 'rehearsal/destinations/1', version, destinations: shown }
  return { ok: true, lines: catalogueLines(shown, { version, rows }, text), document }
}

function wholeIntegration(integration: Integration): Found {
  return { ok: true, lines: integrationLines(integration), document: { format: 'rehearsal/destination/1', ...integration } }
}

function oneAction(integration: Integration, id: string): Found {
  const action = actionOf(integration, id)
  if (action === undefined) {
    const ids = integration.actions.map((one) => one.id)
    const advice = suggestion(id, ids) || ` It has ${listed(ids, 'and')}.`
    return { ok: false, code: exitCodes.badInput, sentence: `${integration.name} has no action ${quoted(id)}.${advice}` }
  }
  const { slug, folder, name, presets } = integration
  const ready = readyActivation(integration, action, folder)
  const document = {
    format: 'rehearsal/destination-action/1',
    destination: { slug, folder, name },
    action,
    presets: presets.filter((preset) => preset.action === id),
    ready,
  }
  return { ok: true, lines: actionLines(integration, action, ready), document }
}
