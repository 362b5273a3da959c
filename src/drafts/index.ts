export { type Draft, draftOf } from './draft.ts'
export { formsIn, type Sample, type SampleForm } from './forms.ts'
export { yamlOf } from './yaml.ts'
