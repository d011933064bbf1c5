/** How bars of the window's charts look. Nothing moves by itself: numbers follow the clock. */
export const barLooks = {
  gridAxis: 'y',
  tickLine: 'none',
  strokeDasharray: '0',
  gridColor: 'var(--line)',
  textColor: 'var(--ink-3)',
  cursorFill: 'var(--hover)',
  maxBarWidth: 48,
  barProps: { isAnimationActive: false, radius: 2 },
  xAxisProps: { minTickGap: 28, fontSize: 11 },
  yAxisProps: { width: 56, fontSize: 11, allowDecimals: false },
  legendProps: { verticalAlign: 'top', height: 26 },
} as const
