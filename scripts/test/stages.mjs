import { commandLinePart, desktopPart } from '../build/built-parts.mjs'
import { inProject } from '../project.mjs'
import { countsOfCheck, countsOfPlaywright, countsOfVitest } from './count-results.mjs'

/**
 * @typedef {'check' | 'unit' | 'desktop'} StageGroup
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {StageGroup} group
 * @property {string[]} command arguments to Node
 * @property {Record<string, string>} [env] laid over this process's environment
 * @property {import('../build/built-parts.mjs').BuiltPart[]} needs what has to be built first
 * @property {string} [report] where the runner writes its counts
 * @property {(report: any, code: number) => import('./count-results.mjs').Counts} count
 */

/** The folders with a tsconfig of their own; `.` holds the scripts and the tools' configuration. */
export const rooms = ['src/engine', 'src/host', 'src/cli', 'src/main', 'src/preload', 'src/renderer', 'test', 'bench', '.']

/** @param {string} name @param {string[]} command @returns {Stage} */
const check = (name, command) => ({ name, group: 'check', command, needs: [], count: (_report, code) => countsOfCheck(code) })

/** @param {...string} path */
const tool = (...path) => inProject('node_modules', ...path)

/**
 * Several checkers would each work out the same types anew, and beside another check there is no core for them. Memory is given back seldom:
 * a check is over soon.
 * @param {string} room @returns {Stage}
 */
const typesOf = (room) => ({
  ...check(`types of ${room === '.' ? 'scripts' : room}`, [
    tool('typescript', 'bin', 'tsc'),
    '--noEmit',
    ...['--checkers', '1'],
    ...['-p', inProject(room)],
  ]),
  env: { GOGC: '400' },
})

/** @type {Stage[]} */
export const checkStages = [
  ...rooms.map(typesOf),
  check('format and lint', [tool('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--colors=off', '--error-on-warnings', '.']),
  check('nothing unused', [tool('knip', 'bin', 'knip.js'), '--no-progress', '--treat-config-hints-as-errors']),
]

const vitestReport = inProject('test-results', 'vitest.json')
const playwrightReport = inProject('test-results', 'playwright.json')

/** @type {Stage[]} */
export const testStages = [
  ...checkStages,
  {
    name: 'unit, property and conformance tests',
    group: 'unit',
    command: [tool('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    // The tests of the command line build it themselves (test/command-line/build-first.ts).
    needs: [],
    report: vitestReport,
    count: countsOfVitest,
  },
  {
    name: 'desktop tests',
    group: 'desktop',
    command: [
      tool('@playwright', 'test', 'cli.js'),
      'test',
      '-c',
      inProject('test', 'desktop', 'playwright.config.ts'),
      '--reporter=list,json',
    ],
    needs: [desktopPart, commandLinePart],
    report: playwrightReport,
    count: countsOfPlaywright,
  },
]
