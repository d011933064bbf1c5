import { late } from '../layout/late.ts'

const insights = late(() => import('../insights/InsightsPanel.tsx'))
const sql = late(() => import('../sql/SqlPanel.tsx'))

export const InsightsPanel = insights.Component
export const SqlPanel = sql.Component

export const readPanels: readonly (() => void)[] = [insights.read, sql.read]
