import { expect, test } from 'vitest'
import { requestArguments } from '../../src/main/bridge/request-arguments.ts'
import { channelOf, requestNames } from '../../src/preload/bridge-contract.ts'

test('every request has a schema for its arguments, and no schema is nobody’s', () => {
  expect(Object.keys(requestArguments).sort()).toEqual([...requestNames].sort())
})

test('every request has a channel of its own', () => {
  expect(new Set(requestNames.map(channelOf)).size).toBe(requestNames.length)
})
