import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bookmark, neighbourBookmark, withBookmark, withName, withoutBookmark } from '../../src/renderer/bookmarks/bookmark-list.ts'

const marked = (instants: readonly number[]): readonly Bookmark[] =>
  instants.reduce<readonly Bookmark[]>((bookmarks, at) => withBookmark(bookmarks, at).bookmarks, [])

test('bookmarks stand in order of time, each with an id of its own', () => {
  const bookmarks = marked([30, 10, 20, 10])
  expect(bookmarks.map(({ at, name }) => [at, name])).toEqual([
    [10, 'Bookmark 2'],
    [10, 'Bookmark 4'],
    [20, 'Bookmark 3'],
    [30, 'Bookmark 1'],
  ])
})

test('a bookmark that is made after one was deleted is none of those that are left', () => {
  const left = withoutBookmark(marked([1, 2, 3]), 2)
  expect(withBookmark(left, 4).bookmarks.map(({ id }) => id)).toEqual([1, 3, 4])
})

test('a name is kept without the blanks around it, and blanks alone are none', () => {
  const bookmarks = marked([1, 2])
  expect(withName(bookmarks, 2, '  First sends ').map(({ name }) => name)).toEqual(['Bookmark 1', 'First sends'])
  expect(withName(bookmarks, 2, '   ')).toEqual(bookmarks)
})

test('going on from bookmark to bookmark passes every instant once, and back again', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (instants) => {
      const bookmarks = marked(instants)
      const all = [...new Set(instants)].sort((one, other) => one - other)
      const passed = (from: number, direction: 1 | -1): number[] => {
        const next = neighbourBookmark(bookmarks, from, direction)
        return next === null ? [] : [next.at, ...passed(next.at, direction)]
      }
      expect(passed(-1, 1)).toEqual(all)
      expect(passed(51, -1)).toEqual(all.reverse())
    }),
  )
})
