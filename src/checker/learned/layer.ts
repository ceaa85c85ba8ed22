/** A layer of the network: each token's numbers from those of three tokens. */

/** The tokens that a convolution sees: before, here, after. */
export const TAPS = 3;
/** How far apart they stand, layer by layer. */
export const STEPS = [1, 2, 4] as const;
/** How many tokens on either side the network sees. */
export const SEEN = STEPS.reduce((sum: number, step) => sum + step, 0);

/** Weights of a layer: `[tap][input][output]`, and what is added to each output. */
export interface Layer {
  weights: Float32Array;
  bias: Float32Array;
}
