import { join } from 'node:path'
import { root } from '../command.ts'
import { expectLaws, filesIn } from './laws.ts'

expectLaws([...filesIn(join(root, 'samples')), ...filesIn(join(root, 'test/corpus'))], 200)
