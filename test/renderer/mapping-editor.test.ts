import { describe, expect, test } from 'vitest'
import type { SuggestedPath } from '../../src/engine/account/preview-sends.ts'
import { mappingFunctions } from '../../src/engine/edit/mapped-kind.ts'
import { candidateGroups, candidateName, isMeant } from '../../src/renderer/mapping/editor/candidates.ts'
import { fieldsToEdit } from '../../src/renderer/mapping/editor/fields-to-edit.ts'
import { kindChoices } from '../../src/renderer/mapping/editor/kind-choices.ts'
import { readInTemplate } from '../../src/renderer/mapping/editor/read-in-template.ts'
import { fieldOf } from '../engine/integrations/an-integration.ts'

const event = (property: string | null, more: Partial<SuggestedPath> = {}): SuggestedPath => {
  const keys = ['properties', 'journey_context', 'Started', ...(property === null ? [] : [property])]
  return {
    path: `$.${keys.join('.')}`,
    keys,
    origin: { kind: 'event', event: 'Started', contextKey: 'Started', step: 'start', branch: null, property },
    type: 'number',
    presence: 'always',
    without: [],
    isSent: true,
    unaddressable: null,
    ...more,
  }
}

const trait = (name: string, isSent: boolean): SuggestedPath => ({
  ...event(null, { isSent }),
  path: `$.properties.${name}`,
  keys: ['properties', name],
  origin: { kind: 'trait', trait: name },
})

const envelope = (path: string): SuggestedPath => ({ ...event(null), path, keys: path.split('.').slice(1), origin: { kind: 'envelope' } })

const outOfReach = (liquid: string | null) => ({ key: 'net.total', hindrance: 'dot' as const, message: 'No path reaches it.', liquid })

describe('what can be picked', () => {
  test('stands by where it comes from, in the order of the suggestions', () => {
    const all = [envelope('$.userId'), event('total'), trait('plan', false), envelope('$.event'), event('items')]
    expect(candidateGroups(all)).toEqual([
      { group: 'Identifiers', items: ['$.userId'] },
      {
        group: 'Started, the entry event',
        items: ['$.properties.journey_context.Started.total', '$.properties.journey_context.Started.items'],
      },
      { group: 'Traits of the profile', items: ['$.properties.plan'] },
      { group: 'The event itself', items: ['$.event'] },
    ])
    expect(all.map(candidateName)).toEqual(['userId', 'total', 'plan', 'event', 'items'])
  })

  test('is what can be sent and read in some way', () => {
    const picked = (one: SuggestedPath): boolean => candidateGroups([one]).length > 0
    expect(picked(event(null))).toBe(true)
    // A whole event is not selected, only its properties are.
    expect(picked(event(null, { isSent: false }))).toBe(false)
    expect(picked(event('total', { isSent: false }))).toBe(true)
    expect(picked(event('net.total', { unaddressable: outOfReach(null) }))).toBe(false)
    expect(picked(event('net.total', { unaddressable: outOfReach('{{ x }}') }))).toBe(true)
  })

  test('is found by its words, in any order, and by its sample', () => {
    const total = event('total', { sample: 12.5 })
    expect(isMeant(total, 'TOTAL started')).toBe(true)
    expect(isMeant(total, '12.5')).toBe(true)
    expect(isMeant(total, 'total plan')).toBe(false)
  })

  test('is read in templates as each of them reads', () => {
    expect(readInTemplate('template', event('total'))).toBe('{{properties.journey_context.Started.total}}')
    expect(readInTemplate('liquid', event('total'))).toBe('{{ properties.journey_context.Started.total }}')
    expect(readInTemplate('liquid', event('my total'))).toBe('{{ properties["journey_context"]["Started"]["my total"] }}')
    expect(readInTemplate('template', event('net.total', { unaddressable: outOfReach('{{ x }}') }))).toBeNull()
  })
})

describe('the fields of a mapping', () => {
  const fields = [fieldOf('note'), fieldOf('to', { isRequired: true }), fieldOf('secret', { isHidden: true }), fieldOf('cart')]
  const names = (mapped: readonly string[], opened: readonly string[] = []) => {
    const { shown, others } = fieldsToEdit(fields, mapped, opened)
    return [shown.map(({ name, about }) => (about ? name : `${name}?`)), others.map(({ name }) => name)]
  }

  test('are those that are asked for, mapped or opened; then keys that are none', () => {
    expect(names([])).toEqual([['to'], ['note', 'cart']])
    expect(names(['cart', 'stranger'])).toEqual([['to', 'cart', 'stranger?'], ['note']])
    expect(names(['cart'], ['note'])).toEqual([['to', 'note', 'cart'], []])
  })

  test('that the product hides stand there where they are mapped', () => {
    expect(names(['secret'])).toEqual([
      ['to', 'secret'],
      ['note', 'cart'],
    ])
  })

  test('are filled in the ways that they can be', () => {
    const values = (choices: ReturnType<typeof kindChoices>) =>
      choices.map((choice) => choice.items?.map(({ value }) => value) ?? choice.value)
    expect(values(kindChoices(fieldOf('note'), 'path'))).toEqual([['path', 'literal', 'template', 'liquid'], [...mappingFunctions]])
    expect(values(kindChoices(fieldOf('cart', { type: 'object' }), 'path'))[0]).toContain('parts')
    expect(values(kindChoices(null, null))[0]).toBe('')
  })
})
