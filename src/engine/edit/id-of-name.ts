/** A name as an id, and as the beginning of a file’s name: "Buys, then leaves" is "buys-then-leaves"; what has no letter to begin with gets `kind` first. */
export function idOfName(name: string, kind: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return /^[a-z]/.test(slug) ? slug : [kind, slug].filter(Boolean).join('-')
}
