import { expect, test } from 'vitest'
import { keyAction, type PressedKey } from '../../src/renderer/keyboard/key-action.ts'

const key = (name: string, modifiers: Partial<PressedKey> = {}): PressedKey => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
})

test('the transport has keys', () => {
  const keys = [' ', 'ArrowRight', 'ArrowLeft', 'Home', 'End']
  expect(keys.map((name) => keyAction(key(name), 'none'))).toEqual([
    'play-pause',
    'next-occurrence',
    'previous-occurrence',
    'to-start',
    'run-to-end',
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
  expect([keyAction(key(' '), 'field'), keyAction(key('ArrowLeft'), 'field'), keyAction(key(' '), 'button')]).toEqual([null, null, null])
  expect(keyAction(key('ArrowRight'), 'button')).toBe('next-occurrence')
})

test('keys with other modifiers are nobody of ours', () => {
  expect([keyAction(key('ArrowLeft', { altKey: true }), 'none'), keyAction(key('Home', { ctrlKey: true }), 'none')]).toEqual([null, null])
})
