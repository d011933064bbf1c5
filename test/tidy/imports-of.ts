import { posix } from 'node:path'
import { walk } from './parsed-source.ts'
import type { SourceFile } from './source-tree.ts'

export interface Import {
  /** What stands between the quotes. */
  readonly from: string
  /** Path from the root for a relative import, without a query like `?worker`; null for a package. */
  readonly path: string | null
  /** Nothing of it is left when the program runs. */
  readonly typeOnly: boolean
}

/** Every import, re-export, `import()` and `import('…')` type of a file. */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = []
  const add = (from: string, typeOnly: boolean) => {
    const isRelative = from.startsWith('.')
    found.push({ from, typeOnly, path: isRelative ? posix.join(posix.dirname(file.path), from.replace(/\?.*$/, '')) : null })
  }
  walk(file, {
    ImportDeclaration: ({ source, importKind, specifiers }) => {
      const everyNameIsType =
        specifiers.length > 0 && specifiers.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type')
      add(source.value, importKind === 'type' || everyNameIsType)
    },
    ExportNamedDeclaration: ({ source, exportKind }) => {
      if (source) add(source.value, exportKind === 'type')
    },
    ExportAllDeclaration: ({ source, exportKind }) => add(source.value, exportKind === 'type'),
    ImportExpression: ({ source }) => {
      if (source.type === 'Literal' && typeof source.value === 'string') add(source.value, false)
    },
    TSImportType: ({ source }) => add(source.value, true),
  })
  return found
}
