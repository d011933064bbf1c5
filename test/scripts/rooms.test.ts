import { readdirSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../scripts/project.mjs'
import { rooms } from '../../scripts/test/stages.mjs'

describe('every room is checked', () => {
  it('names each folder that has a tsconfig.json', () => {
    const inRooms = ['src', 'test', 'bench'].flatMap((folder) =>
      readdirSync(`${projectRoot}/${folder}`, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.name === 'tsconfig.json')
        .map((entry) => relative(projectRoot, entry.parentPath)),
    )
    expect(new Set(rooms)).toEqual(new Set([...inRooms, dirname('tsconfig.json')]))
  })
})
