const isMac = navigator.userAgent.includes('Mac')

/** A key together with the one that this machine's shortcuts are made with, as its menus write it. */
export function withControl(key: string): string {
  return isMac ? `⌘${key}` : `Ctrl ${key}`
}
