import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconChartBar, IconDownload, IconTable } from '@tabler/icons-react'
import { copyText } from '../state/export-result.ts'
import { saveFile } from '../state/save-file.ts'
import { pngOf, svgOf } from './chart-picture.ts'
import { type ChartTable, csvOf } from './chart-table.ts'

interface ChartToolsProps {
  readonly caption: { readonly title: string; readonly sentence: string }
  readonly table: ChartTable
  readonly isTable: boolean
  readonly showTable: (isTable: boolean) => void
  readonly cardOf: () => HTMLElement | null
}

/** Chart or table, and out of the window. */
export function ChartTools({ caption, table, isTable, showTable, cardOf }: ChartToolsProps) {
  const name = caption.title.toLowerCase().replaceAll(' ', '-')
  const asPng = async () => {
    const card = cardOf()
    const content = card && (await pngOf(card, caption))
    if (content) await saveFile({ suggestedName: `${name}.png`, content }, 'Chart')
  }
  const asSvg = () => {
    const card = cardOf()
    const drawing = card && svgOf(card, caption)
    if (drawing) void saveFile({ suggestedName: `${name}.svg`, content: drawing.text }, 'Chart')
  }
  const noPicture = isTable ? 'The table is shown: show the chart to save its picture' : undefined
  const otherView = isTable ? 'Show as chart' : 'Show as table'
  return (
    <div style={{ display: 'flex', flex: 'none' }}>
      <Tooltip label={otherView}>
        <ActionIcon size={26} aria-label={`${caption.title}: ${otherView.toLowerCase()}`} onClick={() => showTable(!isTable)}>
          {isTable ? <IconChartBar size={15} aria-hidden /> : <IconTable size={15} aria-hidden />}
        </ActionIcon>
      </Tooltip>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={26} aria-label={`${caption.title}: save or copy`}>
            <IconDownload size={15} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={isTable} title={noPicture} onClick={() => void asPng()}>
            Save as PNG…
          </Menu.Item>
          <Menu.Item disabled={isTable} title={noPicture} onClick={asSvg}>
            Save as SVG…
          </Menu.Item>
          <Menu.Item onClick={() => void saveFile({ suggestedName: `${name}.csv`, content: csvOf(table) }, 'Numbers')}>
            Save as CSV…
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => void copyText(csvOf(table), 'Numbers')}>Copy as CSV</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
