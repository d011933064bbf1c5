import { expect, test } from 'vitest'
import { workspaceOnCommandLine } from '../../src/main/start/workspace-on-command-line.ts'

const app = '/apps/rehearsal'

test('run from its folder: the argument after that folder, relative to where it was typed', () => {
  expect(workspaceOnCommandLine(['/bin/electron', '--no-sandbox', '.', '--flag', 'shop'], app, app)).toBe(`${app}/shop`)
  expect(workspaceOnCommandLine(['/bin/electron', app, '/data/shop'], app, '/home')).toBe('/data/shop')
})

test('a module that is loaded first is no workspace', () => {
  expect(workspaceOnCommandLine(['/bin/electron', '-r', '/tools/loader.js', app, '/data/shop'], app, '/home')).toBe('/data/shop')
})

test('packaged: the first argument that is no switch', () => {
  expect(workspaceOnCommandLine(['/opt/rehearsal', '--flag', '/data/shop'], null, '/home')).toBe('/data/shop')
})

test('none is named', () => {
  expect(workspaceOnCommandLine(['/bin/electron', '--no-sandbox', app], app, '/home')).toBeNull()
  expect(workspaceOnCommandLine(['/opt/rehearsal'], null, '/home')).toBeNull()
})

test('where the app’s own folder is not on the line, nothing after it can be', () => {
  expect(workspaceOnCommandLine(['/bin/electron', '/elsewhere'], app, '/home')).toBeNull()
})
