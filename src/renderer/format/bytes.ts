/** A size: "812 bytes", "1.3 KB" of 1,024 bytes, "4.0 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1_024) return `${bytes} bytes`
  const kilobytes = bytes / 1_024
  return kilobytes < 1_024 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1_024).toFixed(1)} MB`
}

/** Of a document as it goes over the wire: UTF-8 JSON. */
export function jsonBytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length
}
