import { type AdobeRow, facts } from './adobe-row.ts'

/** Numbers of the reference's section 15 that bind the real service and nothing here. */
export const adobeVolumes: readonly AdobeRow[] = [
  facts('live-journeys', ['100', '100', '200'], 'Live journeys of a sandbox.', '15 [docs: JO limits, AJO guardrails]'),
  facts(
    'inbound-events-per-second',
    ['5000', '5000', '5000'],
    'Events that an organization may receive in one second.',
    '15 [docs: JO event-config, AJO entry]',
  ),
  facts(
    'qualifications-per-second',
    ['10000', '10000', '5000'],
    'Changes of memberships in one second; today together with events.',
    '4.5, 15 [docs: JO segqual, AJO entry]',
  ),
  facts(
    'concurrent-reads',
    ['not stated', 'not stated', '5'],
    'Triggers of an organization that read at one time.',
    '15 [docs: AJO guardrails]',
  ),
  facts(
    'data-source-calls-per-second',
    ['15', '15', '15'],
    'Calls of an external data source in one second, by default: a cap of the workspace stands for it.',
    '10.3, 15 [docs: JO external]',
  ),
  facts(
    'action-calls-per-minute',
    ['not stated', 'not stated', '300000'],
    'Calls to one host in one minute, by default: a cap of the workspace stands for it.',
    '10.3 [docs: AJO guardrails]',
  ),
  facts(
    'first-action-latency',
    ['not stated', 'not stated', 'up to 5 minutes'],
    'From an event to the first action; an "up to" counts as nothing here.',
    '15 [docs: AJO guardrails]; contract section 2',
  ),
  facts(
    'incremental-look-back',
    ['not there', 'not there', '24 hours'],
    'How far an incremental read looks back from the last calculation.',
    '5.5 [docs: AJO read-audience]',
  ),
  facts(
    'pending-events',
    ['not stated', 'not stated', '10'],
    'Events that may wait for an instance that is busy with a call.',
    '2.1, 15 [docs: AJO guardrails]',
  ),
  facts('segments-read', ['100', '100', '100'], 'Segments of a profile that expressions can ask for.', '12.4, 15 [docs: JO fn inSegment]'),
  facts(
    'experience-events-read',
    ['1000', '1000', '1000'],
    'Newest stored events of a profile that can be read, of the last year.',
    '10.4, 15 [docs: JO datasource]',
  ),
  facts(
    'configuration-name-length',
    ['30', '30', '30'],
    'Characters in the name of an event or a custom action.',
    '7.1, 10.2, 15 [docs: JO event-config, JO custom-action]',
  ),
  facts('test-profiles', ['100', '100', '100'], 'Test profiles of one session.', '13.1, 15 [docs: JO testing]'),
]
