/** What is used of `onnxruntime-node`, an optional peer. */
export interface Runtime {
  Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => Tensor
  InferenceSession: {
    create(file: string, options: Readonly<Record<string, unknown>>): Promise<Session>
  }
}

export interface Tensor {
  data: unknown
  dims: readonly number[]
  dispose(): void
}

export interface Session {
  inputNames: readonly string[]
  outputNames: readonly string[]
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>
}

/**
 * One thread, because sums made by several depend on how they share them; no memory kept for the next picture, which has another size.
 */
export const sessionOptions = {
  executionProviders: ['cpu'],
  executionMode: 'sequential',
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  graphOptimizationLevel: 'all',
  enableCpuMemArena: false,
  enableMemPattern: false,
  logSeverityLevel: 3,
}

/** What one picture gives under a session with one input and one output. */
export async function answer(
  { Tensor }: Runtime,
  session: Session,
  data: Float32Array,
  dims: readonly number[],
): Promise<{ data: Float32Array; dims: readonly number[] }> {
  const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]]
  const given = new Tensor('float32', data, dims)
  const found = (await session.run({ [input]: given }))[output]
  if (!(found?.data instanceof Float32Array)) throw new Error('the model gives no numbers')
  return { data: found.data, dims: found.dims }
}
