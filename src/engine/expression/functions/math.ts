import type { ExpressionMoment } from '../moment.ts'
import type { ExpressionFunction } from './expression-function.ts'

const category = 'Math'

export const mathFunctions: readonly ExpressionFunction[] = [
  {
    name: 'random',
    category,
    summary: 'A random decimal from 0 to 1, the same in every run of one seed.',
    signatures: ['() → decimal'],
    nulls: 'gives null',
    asks: 'chance',
    source: '[docs: JO fn random] engine rule 10',
    run: (_first: never, _second: never, _third: never, moment: ExpressionMoment) => moment.draw(),
  },
  {
    name: 'round',
    category,
    summary: 'The nearest integer; halves go up.',
    signatures: ['(value: decimal) → integer', '(value: integer) → integer'],
    nulls: 'gives null',
    source: '[docs: JO fn round]',
    // Adding 0 makes 0 of -0.
    run: (value: number) => Math.round(value) + 0,
  },
]
