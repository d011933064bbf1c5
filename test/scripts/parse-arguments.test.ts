import { describe, expect, it } from 'vitest'
import { electronArguments, parseStartArguments } from '../../scripts/start/start-arguments.mjs'
import { parseTestArguments } from '../../scripts/test/parse-arguments.mjs'

describe('npm test', () => {
  it('runs everything unless told', () => {
    expect(parseTestArguments([]).only).toEqual(['check', 'unit', 'desktop'])
  })

  it('runs only the groups that it is told', () => {
    expect(parseTestArguments(['--only', 'unit']).only).toEqual(['unit'])
    expect(parseTestArguments(['--only=desktop,check']).only).toEqual(['desktop', 'check'])
  })

  it.each([[['--only', 'everything']], [['--only']], [['unit']], [['--only', 'unit', 'desktop']]])(
    'refuses %j instead of running less',
    (args) => {
      expect(() => parseTestArguments(args)).toThrow(/check/)
    },
  )
})

describe('npm start', () => {
  const parse = (...args: string[]) => parseStartArguments(args, '/home/ann/shop', '/app/sample')

  it('opens the sample unless a workspace is named', () => {
    expect(parse()).toEqual({ workspace: '/app/sample', switches: [] })
  })

  it('reads a relative path from where the command was typed', () => {
    expect(parse('../other').workspace).toBe('/home/ann/other')
  })

  it('hands switches on', () => {
    expect(parse('--force-dark-mode', '/w')).toEqual({ workspace: '/w', switches: ['--force-dark-mode'] })
  })

  it('refuses two workspaces', () => {
    expect(() => parse('/a', '/b')).toThrow(/npm start/)
  })

  it('gives up the sandbox as root and only then', () => {
    const what = { app: '/app', workspace: '/w', switches: ['--x'] }
    expect(electronArguments({ ...what, isRoot: true })).toEqual(['--no-sandbox', '--x', '/app', '/w'])
    expect(electronArguments({ ...what, isRoot: false })).toEqual(['--x', '/app', '/w'])
  })
})
