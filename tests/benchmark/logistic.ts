/** One article's sentences: a row of measures each, and whether it was chosen. */
export interface Example {
  rows: readonly Float64Array[];
  chosen: readonly boolean[];
}

/**
 * Logistic regression held close to where it starts: it minimises the mean loss plus
 * `strength / 2 × |weights − start|²` by Newton's method. In every article the chosen sentences together weigh as much
 * as the others together, and every article as much as any other. Deterministic.
 */
export function fitLogistic(
  examples: readonly Example[],
  start: readonly number[],
  strength: number,
): Float64Array {
  const told = examples.filter(({ chosen }) => chosen.includes(true) && chosen.includes(false));
  const size = start.length + 1;
  const weights = Float64Array.from([...start, 0]);
  for (let round = 0; round < 25; round++) {
    const gradient = new Float64Array(size);
    const curvature = Array.from({ length: size }, () => new Float64Array(size));
    for (const { rows, chosen } of told) {
      const positive = chosen.filter(Boolean).length;
      for (const [index, row] of rows.entries()) {
        const yes = chosen[index] ?? false;
        const share = 0.5 / told.length / (yes ? positive : rows.length - positive);
        addRow(row, yes, share, weights, gradient, curvature);
      }
    }
    for (let column = 0; column < start.length; column++) {
      at(curvature, column)[column] = value(at(curvature, column), column) + strength;
      gradient[column] = value(gradient, column) + strength * (value(weights, column) - value(start, column));
    }
    const step = solve(curvature, gradient);
    for (let column = 0; column < size; column++)
      weights[column] = value(weights, column) - value(step, column);
    if (step.every((change) => Math.abs(change) < 1e-9)) break;
  }
  return weights.slice(0, start.length);
}

function addRow(
  row: Float64Array,
  yes: boolean,
  share: number,
  weights: Float64Array,
  gradient: Float64Array,
  curvature: Float64Array[],
): void {
  const last = row.length;
  let sum = value(weights, last);
  for (let column = 0; column < last; column++) sum += value(row, column) * value(weights, column);
  const likely = 1 / (1 + Math.exp(-sum));
  const slope = share * (likely - Number(yes));
  const bend = share * likely * (1 - likely);
  for (let one = 0; one <= last; one++) {
    const left = one === last ? 1 : value(row, one);
    gradient[one] = value(gradient, one) + slope * left;
    if (left === 0) continue;
    const line = at(curvature, one);
    for (let other = 0; other <= one; other++) {
      line[other] = value(line, other) + bend * left * (other === last ? 1 : value(row, other));
    }
  }
}

/** Solves `matrix · x = vector` by Cholesky's method; of the matrix, positive definite, the lower half is read. */
function solve(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  const size = vector.length;
  const lower = matrix.map((line) => Float64Array.from(line));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = value(at(lower, row), column);
      for (let k = 0; k < column; k++) rest -= value(at(lower, row), k) * value(at(lower, column), k);
      at(lower, row)[column] = row === column ? Math.sqrt(rest) : rest / value(at(lower, column), column);
    }
  }
  const x = Float64Array.from(vector);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) x[row] = value(x, row) - value(at(lower, row), k) * value(x, k);
    x[row] = value(x, row) / value(at(lower, row), row);
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) x[row] = value(x, row) - value(at(lower, k), row) * value(x, k);
    x[row] = value(x, row) / value(at(lower, row), row);
  }
  return x;
}

function value(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}

function at(lines: readonly Float64Array[], index: number): Float64Array {
  const line = lines[index];
  if (!line) throw new RangeError(`There is no line ${index}.`);
  return line;
}
