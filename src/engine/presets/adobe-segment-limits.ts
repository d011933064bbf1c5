import { type AdobeRow, counts, countsOrUnlimited, spans, withoutEffectIn } from './adobe-row.ts'

/** What is read about entering by segments: delays, rates and bounds of the reference's sections 1, 5 and 15. */
export const adobeSegmentLimits: readonly AdobeRow[] = [
  spans(
    'sq.activationDelay',
    ['0s', '10m', '0s'],
    'From publication until a segment qualification listens. The pages of 2020 say nothing; those of today say "up to" ten minutes.',
    '1, OS-01 [docs: JO segqual, AJO audqual]; contract section 2',
  ),
  spans(
    'sq.batchReadinessLag',
    ['0s', '0s', '2h'],
    'From the end of a batch calculation until its result shows; a segment’s own readyAfter goes before it.',
    '1 [seed] [docs: AJO audqual, "about"]; contract sections 2, 3',
  ),
  spans(
    'sq.streamingIngestionLag',
    ['0s', '0s', '0s'],
    'From a change of data until streamed segments follow; a segment’s own latency goes before it. The pages of today say "up to" two hours.',
    '1 [seed] [docs: AJO audqual]; contract sections 2, 3',
  ),
  spans(
    'rs.defaultStart',
    ['1h', '1h', '0s'],
    'From publication until a trigger with the default schedule reads its segment. The pages of today give no number: at once.',
    '1, OS-02 [seed] [docs: JO read-segment]',
  ),
  countsOrUnlimited(
    'rs.readRate',
    ['unlimited', 1000, 5000],
    'Profiles that a trigger starts in one second, where it says nothing itself. The pages of 2020 give no number.',
    '1, 5.4 [docs: JO read-segment, AJO read-audience]',
  ),
  counts(
    'read-rate-minimum',
    [1, 1, 500],
    'Lowest read rate that a trigger may have.',
    '1, 15 [docs: AJO read-audience]; before it [inferred]',
  ),
  countsOrUnlimited(
    'read-rate-maximum',
    ['unlimited', 1000, 20_000],
    'Highest read rate that a trigger may have.',
    '1, 15 [docs: JO read-segment, AJO read-audience]',
  ),
  spans(
    'rs.minRecurrence',
    ['0s', '1h', '1d'],
    'Shortest time from one occurrence of a recurring trigger to the next. The pages of 2020 give none.',
    '1, 5.2 [docs: JO read-segment; inferred]',
  ),
  withoutEffectIn(
    ['jo-2020-07', 'jo-2021'],
    spans(
      'trigger-window-minimum',
      ['1h', '1h', '1h'],
      'Shortest window in which a trigger may wait for a new calculation.',
      '5.2 [docs: AJO read-audience]',
    ),
  ),
  withoutEffectIn(
    ['jo-2020-07', 'jo-2021'],
    spans(
      'trigger-window-maximum',
      ['6h', '6h', '6h'],
      'Longest window in which a trigger may wait for a new calculation.',
      '5.2 [docs: AJO read-audience]',
    ),
  ),
]
