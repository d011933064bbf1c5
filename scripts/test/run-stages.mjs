import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { ensureBuilt } from '../build/ensure-built.mjs'
import { runCommand } from '../process/run-command.mjs'
import { closingLine } from './count-results.mjs'

const stageTimeoutMs = 25 * 60 * 1000

/** @param {string | undefined} path */
function readReport(path) {
  return path && existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

/** @param {string | undefined} path a report that an earlier run left would speak for this one */
function clearReport(path) {
  if (!path) return
  rmSync(path, { force: true })
  mkdirSync(dirname(path), { recursive: true })
}

/** @param {import('./stages.mjs').Stage} stage @returns {Promise<import('../process/run-command.mjs').Finished>} */
async function buildAndRun({ needs, command, report, env: own }) {
  clearReport(report)
  try {
    for (const part of needs) await ensureBuilt(part)
  } catch (error) {
    return { code: 1, output: `${error instanceof Error ? error.message : error}\n`, seconds: 0 }
  }
  const env = { ...own, PLAYWRIGHT_JSON_OUTPUT_NAME: report, FORCE_COLOR: process.stdout.isTTY ? '1' : undefined }
  return runCommand(process.execPath, command, { env, timeoutMs: stageTimeoutMs })
}

/** @param {import('./stages.mjs').Stage} stage */
async function runStage(stage) {
  const { code, output, seconds } = await buildAndRun(stage)
  const counts = stage.count(readReport(stage.report), code)
  const mark = counts.failed === 0 ? 'ok  ' : 'FAIL'
  const detail = stage.report ? `: ${closingLine(counts)}` : ''
  process.stdout.write(`${mark} ${stage.name}${detail} (${seconds.toFixed(1)} s)\n`)
  if (counts.failed > 0) process.stdout.write(`${output.trimEnd()}\n\n`)
  return counts
}

/**
 * Runs every stage, also after one that failed, and shows the output of those that did. Checks run two at a time, tests one after the other.
 * @param {import('./stages.mjs').Stage[]} stages
 */
export async function runStages(stages) {
  const waiting = stages.filter(({ group }) => group === 'check')
  /** @type {import('./count-results.mjs').Counts[]} */
  const counted = []
  const worker = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) counted.push(await runStage(stage))
  }
  await Promise.all([worker(), worker()])
  for (const stage of stages.filter(({ group }) => group !== 'check')) counted.push(await runStage(stage))
  return counted
}
