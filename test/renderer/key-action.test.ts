import { expect, test } from 'vitest'
import { type Command, commandNames, commandOf } from '../../src/preload/commands.ts'
import { keyAction, type PressedKey } from '../../src/renderer/keyboard/key-action.ts'

const key = (name: string, modifiers: Partial<PressedKey> = {}): PressedKey => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
})

const pressesOf = (command: Command): PressedKey[] =>
  commandOf(command).keys.flatMap((chord) =>
    (['ctrlKey', 'metaKey'] as const).map((control) => {
      const isSmallLetter = chord.key.length === 1 && !chord.shift
      return key(isSmallLetter ? chord.key.toLowerCase() : chord.key, { [control]: chord.mod === true, shiftKey: chord.shift === true })
    }),
  )

test('every key of the table does what it stands for, and no two commands share one', () => {
  for (const command of commandNames) {
    for (const pressed of pressesOf(command)) expect(keyAction(pressed, 'none', true), JSON.stringify(pressed)).toBe(command)
  }
})

test('the transport has single keys', () => {
  const keys = [' ', 'ArrowRight', 'ArrowLeft', 'Home', 'End', '+', '-']
  expect(keys.map((name) => keyAction(key(name), 'none'))).toEqual([
    'play-pause',
    'next-occurrence',
    'previous-occurrence',
    'to-start',
    'run-to-end',
    'faster',
    'slower',
  ])
})

test('control or command with Enter runs to the end, with shift it runs again', () => {
  expect([
    keyAction(key('Enter', { ctrlKey: true }), 'field'),
    keyAction(key('Enter', { metaKey: true }), 'none'),
    keyAction(key('Enter', { ctrlKey: true, shiftKey: true }), 'none'),
  ]).toEqual(['run-to-end', 'run-to-end', 'run'])
})

test('a text field keeps its keys, and a button is pressed by Space', () => {
  const kept = [key(' '), key('ArrowLeft'), key('End'), key('-'), key('z', { ctrlKey: true })]
  expect(kept.map((pressed) => keyAction(pressed, 'field'))).toEqual(kept.map(() => null))
  expect(keyAction(key(' '), 'button')).toBe(null)
  expect(keyAction(key('ArrowRight'), 'button')).toBe('next-occurrence')
})

test('a sign is the same sign with Shift, a letter and an arrow are not', () => {
  expect(keyAction(key('+', { shiftKey: true }), 'none')).toBe('faster')
  expect([keyAction(key('ArrowRight', { shiftKey: true }), 'none'), keyAction(key(' ', { shiftKey: true }), 'none')]).toEqual([null, null])
  expect(keyAction(key('Z', { ctrlKey: true, shiftKey: true }), 'none')).toBe('redo')
})

test('keys with other modifiers are nobody of ours', () => {
  expect([keyAction(key('ArrowLeft', { altKey: true }), 'none'), keyAction(key('Home', { ctrlKey: true }), 'none')]).toEqual([null, null])
})

test('a choice keeps the keys that are typed, and leaves those with Ctrl to the window', () => {
  expect(keyAction(key('z', { ctrlKey: true }), 'choice')).toBe('undo')
  expect(keyAction(key('z', { ctrlKey: true }), 'field')).toBeNull()
  expect(keyAction(key('b'), 'choice')).toBeNull()
  expect(keyAction(key(' '), 'choice')).toBeNull()
})
