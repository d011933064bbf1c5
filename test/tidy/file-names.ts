import { isCode, type TidyCheck } from './source-tree.ts'

const drawersWithoutLabels = /^(?:utils?|helpers?|common|misc|managers?|lib|shared)$/
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const pascalCase = /^[A-Z][A-Za-z0-9]*$/

/** Complains about files and folders that are named after nothing, and about names in another style than their kind's. */
export const checkFileNames: TidyCheck = (files) =>
  files.filter(isCode).flatMap(({ path }) => {
    const parts = path.split('/')
    const stems = parts.map((part) => part.replace(/\..*$/, ''))
    const unnamed = stems.filter((stem) => stem.split('-').some((word) => drawersWithoutLabels.test(word.toLowerCase())))
    const complaints = unnamed.map((stem) => `${path}: "${stem}" says nothing about what is inside`)
    const file = stems.at(-1) ?? ''
    // A component's test is named after what it shows; main.tsx is where the window starts.
    const isComponent = path.endsWith('.tsx') && !/\.(?:test|spec)\.tsx$/.test(path) && file !== 'main'
    if (!(isComponent ? pascalCase : kebabCase).test(file)) {
      complaints.push(`${path}: a ${isComponent ? 'component is named in PascalCase' : 'file is named in kebab-case'}`)
    }
    return complaints
  })
