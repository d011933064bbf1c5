import type { BrowserWindow } from 'electron'
import { type BridgeNews, channelOf, type NewsName } from '../../preload/bridge-contract.ts'

export type TellWindow = <Name extends NewsName>(name: Name, news: BridgeNews[Name]) => void

/** News for the window, while it is there to hear them. */
export function newsFor(window: BrowserWindow): TellWindow {
  return (name, news) => {
    if (!window.isDestroyed()) window.webContents.send(channelOf(name), news)
  }
}
