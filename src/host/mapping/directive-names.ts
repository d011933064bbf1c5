/** The directives that the product's mapping code knows, to tell which one was meant (reference 9.2). */
export const directiveNames = [
  '@arrayPath',
  '@case',
  '@excludeWhenNull',
  '@flatten',
  '@if',
  '@json',
  '@liquid',
  '@literal',
  '@merge',
  '@path',
  '@replace',
  '@template',
  '@transform',
] as const
