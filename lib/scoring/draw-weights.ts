type Random = () => number;

/** Weights that fall, uniform among all that do: each step between sorted exponentials is an exponential itself. */
export function drawFalling(weights: Float64Array, random: Random): void {
  let weight = 0;
  for (let place = weights.length - 1; place >= 0; place -= 1) {
    weight -= Math.log(1 - random()) / (place + 1);
    weights[place] = weight;
  }
}

/** Puts the weights from `start` up to `end` in any order. */
export function shuffle(weights: Float64Array, start: number, end: number, random: Random): void {
  for (let last = end - 1; last > start; last -= 1) {
    const other = start + Math.floor(random() * (last - start + 1));
    const weight = weights[last] ?? 0;
    weights[last] = weights[other] ?? 0;
    weights[other] = weight;
  }
}
