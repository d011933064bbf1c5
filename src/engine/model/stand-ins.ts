/**
 * What may stand where a required value could not be read, so that its surroundings can: the first that fits. Nothing is ever said about it.
 * Instants stand at the start, which no check minds.
 *
 * @param name an identifier like no other in the document
 */
export function standInsFor(field: string, name: string): readonly unknown[] {
  const fixed = Object.hasOwn(fixedStandIns, field) ? fixedStandIns[field] : undefined
  if (fixed) return fixed
  const condition = { trait: name, is: 'exists' }
  switch (field) {
    case 'start':
      return [name, '1970-01-01T00:00:00Z']
    case 'when':
    case 'rule':
    case 'not':
      return [condition]
    case 'merge':
      return [{ from: name, into: `${name}-too` }]
    case 'calculate':
      return [[name]]
    case 'branches':
      return [[{ id: name, event: name }], [{ id: name, when: condition }], [{ id: name, percent: 100 }]]
    case 'activations':
      return [[{ id: name, destination: name }]]
    case 'path':
      return [name, '$']
    default:
      return namingFields.has(field) ? [name] : []
  }
}

const length = ['1h']
const number = [0, { is: 'at-least', value: 0 }]
const empty = [{}]

const fixedStandIns: Readonly<Record<string, readonly unknown[]>> = {
  clock: [{ start: '1970-01-01T00:00:00Z', end: '+1h' }],
  at: ['+0s', '1970-01-01T00:00'],
  end: ['+1h'],
  until: ['1970-01-01T00:00'],
  after: length,
  for: length,
  within: length,
  window: length,
  percent: number,
  count: number,
  entered: number,
  value: number,
  is: ['exists'],
  member: [true],
  change: ['enter'],
  interaction: ['opened'],
  kind: ['recorder'],
  url: ['https://unread.example'],
  evaluation: ['scripted'],
  calculation: [{ daily: '00:00' }],
  schedule: [{ type: 'default' }],
  unit: ['day'],
  interval: [1],
  every: [
    { path: '$', equals: 0 },
    { unit: 'day', interval: 1 },
  ],
  fieldGroups: empty,
  parameters: empty,
  traits: empty,
  set: empty,
  sends: empty,
  refused: empty,
  outcomes: empty,
  paths: [[]],
  format: ['rehearsal/scenario/1', 'rehearsal/journey/1'],
}

const namingFields: ReadonlySet<string> = new Set([
  'id',
  'name',
  'event',
  'profile',
  'journey',
  'segment',
  'trait',
  'step',
  'activation',
  'destination',
  'definition',
  'from',
  'to',
  'namespace',
  'into',
  'property',
  'preset',
  'slug',
])
