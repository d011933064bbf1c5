/**
 * What may stand where a required value could not be read, so that its surroundings can: the first that fits. Nothing is ever said about it.
 * Instants stand at the start, which no check minds.
 *
 * @param name an identifier like no other in the document
 */
export function standInsFor(field: string, name: string): readonly unknown[] {
  const condition = { trait: name, is: 'exists' }
  switch (field) {
    case 'start':
      return [name, '1970-01-01T00:00:00Z']
    case 'clock':
      return [{ start: '1970-01-01T00:00:00Z', end: '+1h' }]
    case 'at':
      return ['+0s']
    case 'end':
      return ['+1h']
    case 'after':
    case 'for':
    case 'within':
    case 'window':
      return ['1h']
    case 'percent':
    case 'count':
    case 'entered':
    case 'value':
      return [0, { is: 'at-least', value: 0 }]
    case 'when':
    case 'rule':
    case 'not':
      return [condition]
    case 'is':
      return ['exists']
    case 'interaction':
      return ['opened']
    case 'schedule':
      return [{ type: 'default' }]
    case 'unit':
      return ['day']
    case 'interval':
      return [1]
    case 'until':
      return ['1970-01-01T00:00']
    case 'parameters':
      return [{}]
    case 'member':
      return [true]
    case 'change':
      return ['enter']
    case 'kind':
      return ['recorder']
    case 'evaluation':
      return ['scripted']
    case 'calculation':
      return [{ daily: '00:00' }]
    case 'merge':
      return [{ from: name, into: `${name}-too` }]
    case 'calculate':
      return [[name]]
    case 'branches':
      return [[{ id: name, event: name }], [{ id: name, when: condition }], [{ id: name, percent: 100 }]]
    case 'url':
      return ['https://unread.example']
    case 'fieldGroups':
      return [{}]
    case 'activations':
      return [[{ id: name, destination: name }]]
    case 'traits':
    case 'set':
    case 'sends':
    case 'refused':
    case 'outcomes':
      return [{}]
    case 'paths':
      return [[]]
    case 'every':
      return [
        { path: '$', equals: 0 },
        { unit: 'day', interval: 1 },
      ]
    case 'path':
      return [name, '$']
    case 'format':
      return ['rehearsal/scenario/1', 'rehearsal/journey/1']
    default:
      return namingFields.has(field) ? [name] : []
  }
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
