/** Where a field of an object stands: `properties.total`, and `properties["first.name"]` where its name would be misread. */
export function fieldAt(path: string, key: string): string {
  const isPlain = /^[^.[\]'"]+$/.test(key)
  if (!isPlain) return `${path}[${JSON.stringify(key)}]`
  return path === '' ? key : `${path}.${key}`
}

/** Where an item of a list stands: `items[0]`. */
export function itemAt(path: string, index: number): string {
  return `${path}[${index}]`
}
