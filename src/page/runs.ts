// The runs of a body: blocks that stand together. Pictures, adverts and credits stand between paragraphs, so small gaps count for nothing.

const widestGap = 4; // blocks; guess: a picture, its caption, its credit, an advert

/** @param indices in order */
export function runsOf(indices: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const index of indices) {
    const last = runs.at(-1);
    if (last && index - last.at(-1)! <= widestGap) last.push(index);
    else runs.push([index]);
  }
  return runs;
}
