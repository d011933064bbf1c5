import type { RunResult } from '../../../../src/engine/account/result.ts'
import type { readerOf } from '../../run/rehearse.ts'

type Reader = ReturnType<typeof readerOf>

/** What one instance of two results comes to, told without any column. */
export interface NaiveDifference {
  readonly instance: string
  readonly onlyIn: 'a' | 'b' | null
  readonly path: boolean
  readonly outcome: boolean
  readonly send: boolean
  readonly payload: boolean
  /** When the lines of the trace part, ms since 1970. */
  readonly at: number
}

/** Every instance of which the two runs say different things, by its id. */
export function naiveComparison(a: Reader, b: Reader): NaiveDifference[] {
  const [one, other] = [toldOf(a), toldOf(b)]
  const ids = [...new Set([...one.keys(), ...other.keys()])]
  return ids.flatMap((instance): NaiveDifference[] => {
    const [left, right] = [one.get(instance), other.get(instance)]
    if (!left || !right) {
      const at = atOf((left ?? right)?.lines[0])
      return [{ instance, onlyIn: left ? 'a' : 'b', path: false, outcome: false, send: false, payload: false, at }]
    }
    const isSendsSame = same(left.sends, right.sends)
    const payload = isSendsSame && !same(left.contents, right.contents)
    if (same(left.lines, right.lines) && !payload) return []
    const place = left.lines.findIndex((line, index) => line !== right.lines[index])
    const parted = same(left.lines, right.lines) ? null : place < 0 ? left.lines.length : place
    return [
      {
        ...{ instance, onlyIn: null, payload },
        path: !same(left.path, right.path),
        outcome: left.outcome !== right.outcome,
        send: !isSendsSame,
        at: parted === null ? Number.NaN : Math.min(atOf(left.lines[parted]), atOf(right.lines[parted])),
      },
    ]
  })
}

interface Told {
  readonly lines: readonly string[]
  readonly path: unknown
  readonly outcome: string
  readonly sends: unknown
  readonly contents: unknown
}

function toldOf(reader: Reader): Map<string, Told> {
  const result = reader.result(10_000)
  const lines = [...reader.traceLines()].map((line) => JSON.parse(line) as { kind: string; instance?: string })
  return new Map(
    result.instances.map((instance) => {
      const sends = result.sends.filter((send) => send.instance === instance.id)
      return [
        instance.id,
        {
          lines: lines.flatMap((line) => (line.instance === instance.id ? (moveOf(line) ?? []) : [])),
          path: instance.steps.map(({ step, branch, left }) => [step, branch, left !== undefined]),
          outcome: `${instance.outcome} ${instance.endedBy?.exitRule}`,
          sends: sends.map(({ step, exitRule, activation, destination }) => [step, exitRule, activation, destination]),
          contents: sends.map(contentOf),
        },
      ]
    }),
  )
}

/** Whose causes and numbers are left out: what set a move off is not the move. */
function moveOf(line: object): string | null {
  const { seq: _, cause: _1, kind, ...told } = line as Record<string, unknown>
  return kind === 'ignored' ? null : JSON.stringify({ kind, ...told })
}

function contentOf({ event, action }: RunResult['sends'][number]): unknown {
  const { messageId: _, timestamp: _1, receivedAt: _2, originalTimestamp: _3, ...said } = event ?? {}
  return [said, action]
}

function atOf(line: string | undefined): number {
  return line === undefined ? Number.POSITIVE_INFINITY : Date.parse((JSON.parse(line) as { at: string }).at)
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
