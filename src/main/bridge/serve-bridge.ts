import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { type BridgeRequests, channelOf, type RequestName, requestNames } from '../../preload/bridge-contract.ts'
import { requestArguments } from './request-arguments.ts'

/** Main's side of the contract: one handler for every request. */
export type BridgeHandlers = { readonly [Name in RequestName]: BridgeRequests[Name] }

/**
 * Answers the window's requests. Only the app's own page is answered, and only requests whose arguments are what the contract says;
 * anything else is refused with a sentence.
 * @param isOwnPage whether a request comes from the app's own page
 */
export function serveBridge(ipcMain: IpcMain, handlers: BridgeHandlers, isOwnPage: (event: IpcMainInvokeEvent) => boolean): void {
  for (const name of requestNames) {
    ipcMain.handle(channelOf(name), (event, ...args: unknown[]) => {
      if (!isOwnPage(event)) throw new Error(`${name}: refused, it did not come from the window`)
      return answer(handlers, name, args)
    })
  }
}

function answer<Name extends RequestName>(handlers: BridgeHandlers, name: Name, args: readonly unknown[]): unknown {
  const checked = requestArguments[name].safeParse(args)
  if (!checked.success) throw new Error(`${name}: refused, ${checked.error.issues[0]?.message ?? 'its arguments are wrong'}`)
  const handler: (...args: never[]) => unknown = handlers[name]
  return handler(...(checked.data as never[]))
}
