import type { Gray } from './raster/gray.ts'

/** What the recognition network saw in the picture of a line: step by step from left to right its best class, and how sure it is (0 to 1). */
export interface Steps {
  /** 0 is no character; another is one more than the place of its character in the alphabet. */
  classes: Int32Array
  sure: Float32Array
}

/**
 * The two networks that read pictures. Both are functions of their picture alone: the same pixels give the same answer.
 * The rest of this folder knows nothing else of them.
 */
export interface Networks {
  /** Name and version of the models and of what runs them: part of the key under which results are stored. */
  name: string
  /** The characters by their classes. */
  alphabet: readonly string[]
  /** How likely each pixel of a picture (sides of whole 32s) is inside a line of words, 0 to 1. */
  detect(picture: Gray): Promise<Float32Array>
  /** What stands in the picture of one line, which is 48 pixels high. */
  recognise(picture: Gray): Promise<Steps>
}

/** What is asked to read pictures. */
export interface Recognition {
  /** Of the networks, as `Networks.name`. */
  name: string
  /** Loads them, once. */
  networks(): Promise<Networks>
}

/** Height of the pictures the recognition network takes, and pixels of width one of its steps stands for. */
export const LINE_HEIGHT = 48
export const STEP = 8
