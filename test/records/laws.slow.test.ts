import { describe } from 'vitest'
import { hasShared, shared } from '../shared.ts'
import { expectLaws, filesIn } from './laws.ts'

describe.runIf(hasShared)('pages of the shared corpus', () => {
  expectLaws(hasShared ? filesIn(shared('corpus/html_gov'), 12) : [], 100)
})
