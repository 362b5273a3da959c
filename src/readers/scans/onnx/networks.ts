import { readFileSync } from 'node:fs'
import type { Networks, Steps } from '../networks.ts'
import type { Gray } from '../raster/gray.ts'
import type { Installed } from './installed.ts'
import { answer, type Runtime, type Session, sessionOptions } from './runtime.ts'

/** Mean and deviation of each colour of the pictures the detection network has learned from. */
const COLOURS = [
  [0.485, 0.229],
  [0.456, 0.224],
  [0.406, 0.225],
] as const

/** The networks of the installed packages, loaded. */
export async function loadNetworks({ runtime, models, name }: Installed): Promise<Networks> {
  const [detection, recognition, words] = await Promise.all([
    runtime.InferenceSession.create(models.detection, sessionOptions),
    runtime.InferenceSession.create(models.recognition, sessionOptions),
    readFileSync(models.alphabet, 'utf8'),
  ])
  /** The list ends with a line break; the space, which it cannot show, comes after it. */
  const alphabet = [...words.replace(/\n$/, '').split('\n'), ' ']
  return {
    name,
    alphabet,
    detect: picture => likelihoods(runtime, detection, picture),
    recognise: picture => stepsOf(runtime, recognition, picture),
  }
}

async function likelihoods(
  runtime: Runtime,
  session: Session,
  picture: Gray,
): Promise<Float32Array> {
  const { width, height } = picture
  const input = planes(picture, COLOURS)
  return (await answer(runtime, session, input, [1, 3, height, width])).data
}

async function stepsOf(runtime: Runtime, session: Session, picture: Gray): Promise<Steps> {
  const { width, height } = picture
  const input = planes(picture, [
    [0.5, 0.5],
    [0.5, 0.5],
    [0.5, 0.5],
  ])
  const { data, dims } = await answer(runtime, session, input, [1, 3, height, width])
  const [steps = 0, count = 0] = [dims[1], dims[2]]
  const classes = new Int32Array(steps)
  const sure = new Float32Array(steps)
  for (let step = 0; step < steps; step++) {
    let best = 0
    for (let i = 0; i < count; i++) {
      if ((data[step * count + i] ?? 0) > (data[step * count + best] ?? 0)) best = i
    }
    classes[step] = best
    sure[step] = data[step * count + best] ?? 0
  }
  return { classes, sure }
}

/** A picture as the three colours the networks take, each by its mean and deviation. */
function planes({ data }: Gray, colours: readonly (readonly [number, number])[]): Float32Array {
  const input = new Float32Array(colours.length * data.length)
  for (const [plane, [mean, deviation]] of colours.entries()) {
    const at = plane * data.length
    for (let i = 0; i < data.length; i++) input[at + i] = ((data[i] ?? 0) / 255 - mean) / deviation
  }
  return input
}
