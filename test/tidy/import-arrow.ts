import { type Import, importsOf } from './imports-of.ts'
import { isCode, isIn, type SourceFile, type TidyCheck } from './source-tree.ts'

/** What a room may import, beside its own files. */
interface Room {
  readonly folder: string
  /** Folders and files whose values it may use. */
  readonly values: readonly string[]
  /** Folders and files of which it may only name types. */
  readonly types: readonly string[]
  /** Packages it may use; absent is any but electron. */
  readonly packages?: readonly string[]
  readonly mayUseNode: boolean
  readonly mayUseElectron: boolean
}

/** What window and main process agree on: the bridge, and the table of commands. */
const contract = ['src/preload/bridge-contract.ts', 'src/preload/commands.ts']

/** Pure functions over what a run shows, and its rules in words, which the window may use itself; all else of the engine runs in the host's worker. */
const pureViews = [
  'src/engine/SPEC.md',
  'src/engine/account/align-visits.ts',
  'src/engine/account/curl-command.ts',
  'src/engine/account/database/tables.ts',
  'src/engine/account/field-path.ts',
  'src/engine/account/insights/mean-range.ts',
  'src/engine/account/json-difference.ts',
  'src/engine/account/path-text.ts',
  'src/engine/account/views.ts',
  'src/engine/account/result.ts',
  'src/engine/account/sample-properties.ts',
  'src/engine/compile/expression-scope.ts',
  'src/engine/delivery/http-request.ts',
  'src/engine/delivery/secret-headers.ts',
  'src/engine/edit',
  'src/engine/expression',
  'src/engine/integrations',
  'src/engine/model/hold-branches.ts',
  'src/engine/model/json-value.ts',
  'src/engine/model/kind-in-words.ts',
  'src/engine/model/session-act.ts',
  'src/engine/model/ways-out.ts',
  'src/engine/presets',
  'src/engine/time/duration.ts',
  'src/engine/time/instant.ts',
  'src/engine/time/local-time.ts',
  'src/engine/time/time-zones.ts',
]

/** renderer → preload contract ← main → host → engine ← cli → host */
const rooms: readonly Room[] = [
  {
    folder: 'src/engine',
    values: [],
    types: [],
    packages: ['zod', '@faker-js/faker', 'pure-rand'],
    mayUseNode: false,
    mayUseElectron: false,
  },
  { folder: 'src/host', values: ['src/engine'], types: [], mayUseNode: true, mayUseElectron: false },
  { folder: 'src/cli', values: ['src/engine', 'src/host'], types: [], mayUseNode: true, mayUseElectron: false },
  { folder: 'src/main', values: ['src/engine', 'src/host', ...contract], types: [], mayUseNode: true, mayUseElectron: true },
  { folder: 'src/preload', values: [], types: ['src/engine'], packages: [], mayUseNode: false, mayUseElectron: true },
  { folder: 'src/renderer', values: [...contract, ...pureViews], types: ['src/engine'], mayUseNode: false, mayUseElectron: false },
  { folder: 'bench', values: ['src/engine', 'src/host'], types: [], mayUseNode: true, mayUseElectron: false },
]

/** Complains about every import against the arrow, and about files of src that stand in no room. */
export const checkImportArrow: TidyCheck = (files) =>
  files.filter(isCode).flatMap((file) => {
    const room = rooms.find(({ folder }) => isIn(folder, file))
    if (room) return importsOf(file).flatMap((one) => offence(room, file, one))
    return isIn('src', file) ? [`${file.path} stands in no room of src`] : []
  })

function offence(room: Room, file: SourceFile, one: Import): string[] {
  const complain = (why: string) => [`${file.path} imports '${one.from}': ${why}`]
  if (one.path !== null) {
    if (isWithin(one.path, [room.folder, ...room.values])) return []
    if (!isWithin(one.path, room.types)) return complain(`against the arrow, ${room.folder} may not know it`)
    return one.typeOnly ? [] : complain(`${room.folder} may import only types from there`)
  }
  if (one.from.startsWith('node:')) return room.mayUseNode || one.typeOnly ? [] : complain(`${room.folder} does without Node`)
  if (packageOf(one.from) === 'electron') return room.mayUseElectron ? [] : complain('only main and preload know electron')
  const isAllowed = room.packages === undefined || room.packages.includes(packageOf(one.from))
  return isAllowed ? [] : complain(`${room.folder} may use only ${room.packages?.join(', ') || 'no package'}`)
}

function isWithin(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`))
}

function packageOf(from: string): string {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
}
