import type { JsonValue } from '../model/json-value.ts'

/** The directives of the mapping language. Source: reference 9.2. */
export type DirectiveName =
  | '@path'
  | '@template'
  | '@liquid'
  | '@literal'
  | '@if'
  | '@case'
  | '@replace'
  | '@json'
  | '@flatten'
  | '@merge'
  | '@arrayPath'
  | '@transform'
  | '@excludeWhenNull'

/** Where a part stands within its directive: under a key, at a place of its list, or it is the whole of it. */
type PartKey = string | number | null

/** A part of a directive, and how it is written. */
export type DirectivePart =
  /** Anything that a field of a mapping can hold. */
  | {
      readonly control: 'mapped'
      readonly key: PartKey
      readonly label: string
      /** What stands there while nothing is written, where the directive needs something in that place. */
      readonly empty?: JsonValue
      /** A bare text is a path, to the product as well. */
      readonly isPath?: boolean
      /** It is filled out of something else than the event: each item of the list, or what is put together before. */
      readonly outOf?: 'item' | 'applied'
    }
  /** Any number of them. */
  | { readonly control: 'list'; readonly key: string; readonly label: string; readonly item: string; readonly empty: JsonValue }
  /** A value that is asked about, under the key that says what is asked. */
  | { readonly control: 'test'; readonly keys: readonly { readonly key: string; readonly label: string }[]; readonly label: string }
  | {
      readonly control: 'choice'
      readonly key: string
      readonly label: string
      readonly choices: readonly { readonly value: string; readonly label: string }[]
    }
  | {
      readonly control: 'text'
      readonly key: string
      readonly label: string
      readonly longest: number | null
      readonly isRequired: boolean
    }
  | { readonly control: 'flag'; readonly key: string; readonly label: string; readonly isUsual: boolean }

export interface DirectiveForm {
  /** What it does, in a sentence. */
  readonly help: string
  /** Empty of those that are one text, which has a control of its own. */
  readonly parts: readonly DirectivePart[]
  /** What is written first, before anything is in it; of a text nothing is. */
  readonly bare?: JsonValue
}

const value = (label: string): DirectivePart => ({ control: 'mapped', key: 'value', label })
const whole = (label: string): DirectivePart => ({ control: 'mapped', key: null, label, empty: null })

/** The product refuses longer ones (reference 9.2, its MAX_PATTERN_LENGTH). */
const longestPattern = 10

/** What can be written into each directive, in the order in which one thinks of it. */
export const directiveForms: Readonly<Record<DirectiveName, DirectiveForm>> = {
  '@path': { help: 'Takes a value as it stands in the event.', parts: [] },
  '@template': { help: 'A text with values of the event in it; one that is missing leaves nothing.', parts: [] },
  '@liquid': { help: 'A text in the Liquid language, with filters, conditions and loops.', parts: [] },
  '@literal': {
    help: 'Gives a value marked as fixed; what is mapped inside is filled all the same.',
    parts: [whole('What is given')],
    bare: null,
  },
  '@if': {
    help: 'Gives one value where something is there, and another one where it is not.',
    parts: [
      {
        control: 'test',
        label: 'If this',
        keys: [
          { key: 'exists', label: 'is there' },
          { key: 'blank', label: 'is there and not empty' },
        ],
      },
      { control: 'mapped', key: 'then', label: 'Then' },
      { control: 'mapped', key: 'else', label: 'Otherwise' },
    ],
    bare: {},
  },
  '@case': {
    help: 'Writes a text in small or in capital letters.',
    parts: [
      {
        control: 'choice',
        key: 'operator',
        label: 'Letters',
        choices: [
          { value: 'lower', label: 'small' },
          { value: 'upper', label: 'CAPITAL' },
        ],
      },
      value('Text'),
    ],
    bare: { operator: 'lower' },
  },
  '@replace': {
    help: 'Replaces a few letters of a text by others, or takes them out.',
    parts: [
      value('Text to change'),
      { control: 'text', key: 'pattern', label: 'Find', longest: longestPattern, isRequired: true },
      { control: 'text', key: 'replacement', label: 'Replace by', longest: longestPattern, isRequired: false },
      { control: 'text', key: 'pattern2', label: 'Find after that', longest: longestPattern, isRequired: false },
      { control: 'text', key: 'replacement2', label: 'Replace that by', longest: longestPattern, isRequired: false },
      { control: 'flag', key: 'global', label: 'Everywhere in the text', isUsual: true },
      { control: 'flag', key: 'ignorecase', label: 'Capital or small alike', isUsual: false },
    ],
    bare: { pattern: ' ', replacement: '' },
  },
  '@json': {
    help: 'Writes a value as JSON text, or reads such a text.',
    parts: [
      {
        control: 'choice',
        key: 'mode',
        label: 'Direction',
        choices: [
          { value: 'encode', label: 'value to JSON text' },
          { value: 'decode', label: 'JSON text to value' },
        ],
      },
      value('What is turned'),
    ],
    bare: { mode: 'encode' },
  },
  '@flatten': {
    help: 'Makes one level of an object in objects: the keys are joined.',
    parts: [
      value('Object to flatten'),
      { control: 'text', key: 'separator', label: 'Between the keys', longest: null, isRequired: true },
      { control: 'flag', key: 'omitArrays', label: 'Leave lists as they are', isUsual: false },
    ],
    bare: { separator: '.' },
  },
  '@merge': {
    help: 'Makes one object of several; of a key that more than one has, one counts.',
    parts: [
      {
        control: 'choice',
        key: 'direction',
        label: 'Of equal keys',
        choices: [
          { value: 'right', label: 'the last object’s counts' },
          { value: 'left', label: 'the first object’s counts' },
        ],
      },
      { control: 'list', key: 'objects', label: 'Objects', item: 'object', empty: {} },
    ],
    bare: { direction: 'right', objects: [] },
  },
  '@arrayPath': {
    help: 'Goes through a list, and gives each item a shape of its own.',
    parts: [
      { control: 'mapped', key: 0, label: 'List', empty: null, isPath: true },
      { control: 'mapped', key: 1, label: 'Each item', empty: {}, outOf: 'item' },
    ],
    bare: [null, {}],
  },
  '@transform': {
    help: 'Puts values together first, and maps out of those instead of the event.',
    parts: [
      { control: 'mapped', key: 'apply', label: 'Put together first', empty: {} },
      { control: 'mapped', key: 'mapping', label: 'Then map out of it', empty: {}, outOf: 'applied' },
    ],
    bare: { apply: {}, mapping: {} },
  },
  '@excludeWhenNull': {
    help: 'Leaves the field out where the value is null, and keys of it that are null.',
    parts: [whole('Unless this is null')],
    bare: null,
  },
}

const isDirectiveName = (name: string): name is DirectiveName => Object.hasOwn(directiveForms, name)

/** The form of a directive; undefined of a name that there is not. */
export function directiveForm(name: string): DirectiveForm | undefined {
  return isDirectiveName(name) ? directiveForms[name] : undefined
}

/** The keys of an object that a form has controls for. */
export function keysOfForm({ parts }: DirectiveForm): readonly string[] {
  return parts.flatMap((part) =>
    part.control === 'test' ? part.keys.map(({ key }) => key) : typeof part.key === 'string' ? [part.key] : [],
  )
}
