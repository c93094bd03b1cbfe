// The engine's job in plain JavaScript, as fast as it goes without another language: typed arrays, exponentials kept
// between runs, quantiles from buckets, sums made once and used twice. Figures and formulas come from the engine.

const YEARS = 5;
const QUANTITIES = 16;
const LEVERS = 17;
const OUTCOMES = 16;
const PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.95];
/// As in the engine: met is met within this part of the target.
const TOLERANCE = 1e-9;

/** What is computed, asked from the engine's module: base values, formulas, σ, targets. */
export function problemOf(engine) {
  const each = (count, ask) => Array.from({ length: count }, (_, index) => ask(index));
  return {
    base: each(QUANTITIES, (q) => engine.quantity(q, 0)),
    leverOf: each(QUANTITIES, (q) => engine.lever_of(q)),
    levers: each(LEVERS, (lever) => engine.lever(lever)),
    sigma: each(LEVERS, (lever) => engine.sigma(lever)),
    outcomes: each(OUTCOMES, (outcome) => {
      const target = engine.target(outcome);
      const mask = engine.numerator(outcome);
      return {
        parts: each(QUANTITIES, (q) => q).filter((q) => mask & (1 << q)),
        over: engine.denominator(outcome),
        scale: engine.scale(outcome),
        endPoint: engine.end_point(outcome),
        strict: target < 0,
        bound: target < 0 ? -target * (1 + TOLERANCE) : target * (1 - TOLERANCE),
      };
    }),
  };
}

/** Uniform numbers in [0, 1): sfc32, a small and fast generator. */
function uniforms(seed) {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, seed | 0, 1];
  return () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) * 2.3283064365386963e-10;
  };
}

/** Fills a column with standard normals: Marsaglia's polar method, two at a time. */
function fillNormals(out, uniform) {
  for (let i = 0; i < out.length; i += 2) {
    let x, y, s;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      s = x * x + y * y;
    } while (s >= 1 || s === 0);
    const factor = Math.sqrt((-2 * Math.log(s)) / s);
    out[i] = x * factor;
    if (i + 1 < out.length) out[i + 1] = y * factor;
  }
}

export class PlainEngine {
  constructor(problem, draws, seed = 1) {
    this.problem = problem;
    this.draws = draws;
    this.seed = seed;
    const columns = (rows) => Array.from({ length: rows * YEARS }, () => new Float64Array(draws));
    this.walks = columns(LEVERS);
    this.factors = columns(LEVERS);
    this.totals = columns(1);
    this.column = new Float64Array(draws);
    this.met = new Uint16Array(draws);
    this.buckets = new Uint16Array(draws);
    this.counts = new Int32Array(Math.min(1 << 15, Math.max(64, 2 ** Math.ceil(Math.log2(draws / 4)))));
    this.slots = new Uint8Array(this.counts.length);
    this.wanted = new Float64Array(draws);
    this.quantiles = Array.from({ length: OUTCOMES }, () => Array.from({ length: YEARS }, () => new Float64Array(5)));
    this.probability = new Float64Array(OUTCOMES);
    this.ranks = PROBABILITIES.map((p) => Math.round(p * (draws - 1)));
  }

  /** A run from nothing. */
  first() {
    const uniform = uniforms(this.seed);
    for (let i = 0; i < 32; i += 1) uniform();
    for (let lever = 0; lever < LEVERS; lever += 1) this.#walk(lever, uniform);
    return this.full(1);
  }

  #walk(lever, uniform) {
    const level = !this.problem.leverOf.includes(lever);
    for (let year = 0; year < YEARS; year += 1) {
      const now = this.walks[lever * YEARS + year];
      fillNormals(now, uniform);
      if (year === 0 || level) continue;
      const before = this.walks[lever * YEARS + year - 1];
      for (let i = 0; i < now.length; i += 1) now[i] += before[i];
    }
  }

  /** Everything after the normals. */
  full(scale) {
    for (let lever = 0; lever < LEVERS; lever += 1) {
      const sigma = this.problem.sigma[lever] * scale;
      for (let year = 0; year < YEARS; year += 1) {
        exponentials(this.walks[lever * YEARS + year], sigma, this.factors[lever * YEARS + year]);
      }
    }
    return this.move(this.problem.levers);
  }

  /** The outcomes that depend on the lever `moved`, or all when it is `null`, from the exponentials that are kept. */
  move(levers, moved = null) {
    this.levers = levers;
    this.summed = [];
    this.answered = [];
    for (let id = 0; id < OUTCOMES; id += 1) {
      const outcome = this.problem.outcomes[id];
      if (moved !== null && !this.#depends(outcome, moved)) continue;
      this.answered.push(id);
      for (let year = outcome.endPoint >= 0 ? YEARS - 1 : 0; year < YEARS; year += 1) {
        const column = this.#draws(outcome, levers, year);
        this.#orderStatistics(column, this.quantiles[id][year]);
        if (year === YEARS - 1) this.probability[id] = countMet(column, outcome, this.met, 1 << id) / this.draws;
      }
    }
    return this.joint();
  }

  joint() {
    let count = 0;
    for (let i = 0; i < this.met.length; i += 1) if (this.met[i] === 0xffff) count += 1;
    return count / this.draws;
  }

  /** `count` values of the last year at evenly spaced ranks, for a plot of dots. */
  fifty(outcome, count) {
    const ranks = Array.from({ length: count }, (_, place) => Math.floor(((place + 0.5) / count) * this.draws));
    return this.#orderStatistics(this.#draws(outcome, this.levers, YEARS - 1), new Float64Array(count), ranks);
  }

  #depends({ parts, over, endPoint }, lever) {
    const uses = (quantity) => quantity >= 0 && this.problem.leverOf[quantity] === lever;
    return endPoint === lever || uses(over) || parts.some(uses);
  }

  #value(quantity, levers, year) {
    const pace = levers[this.problem.leverOf[quantity]];
    return this.problem.base[quantity] * Math.exp((year + 1) * Math.log1p(pace / 100));
  }

  #factor(quantity, year) {
    return this.factors[this.problem.leverOf[quantity] * YEARS + year];
  }

  #draws(outcome, levers, year) {
    const { parts, over, scale, endPoint } = outcome;
    const column = this.column;
    if (endPoint >= 0) {
      capped(this.factors[endPoint * YEARS + year], levers[endPoint], column);
      return column;
    }
    if (parts.length > 1) {
      const total = this.#total(parts, levers, year);
      if (over < 0) return total;
      quotient(total, scale / this.#value(over, levers, year), this.#factor(over, year), column);
      return column;
    }
    const above = this.#value(parts[0], levers, year);
    const factors = this.#factor(parts[0], year);
    if (over < 0) product(factors, above, column);
    else quotient(factors, (scale * above) / this.#value(over, levers, year), this.#factor(over, year), column);
    return column;
  }

  /** A sum of quantities; the two outcomes that need it take the same one. */
  #total(parts, levers, year) {
    const total = this.totals[year];
    if (this.summed[year] === parts.join()) return total;
    this.summed[year] = parts.join();
    if (parts.length === 6) {
      sumOfSix(parts.map((q) => this.#factor(q, year)), parts.map((q) => this.#value(q, levers, year)), total);
      return total;
    }
    total.fill(0);
    for (const q of parts) addProduct(this.#factor(q, year), this.#value(q, levers, year), total);
    return total;
  }

  /** The values at the ranks: one pass into buckets, then only the buckets that hold a wanted rank are sorted. */
  #orderStatistics(column, out, ranks = this.ranks) {
    const { buckets, counts, slots, wanted } = this;
    const [min, max] = ends(column);
    if (min === max) return out.fill(min);
    intoBuckets(column, min, (counts.length - 1) / (max - min), buckets, counts);
    let [bucket, below, used, size] = [0, 0, 0, 0];
    const [places, starts, marked] = [[], [0, 0], []];
    for (const rank of ranks) {
      while (below + counts[bucket] <= rank) below += counts[bucket++];
      if (slots[bucket] === 0) {
        slots[bucket] = used += 1;
        marked.push(bucket);
        starts[used] = size;
        size += counts[bucket];
      }
      places.push(starts[used] + rank - below);
    }
    collect(column, buckets, slots, wanted, Int32Array.from(starts));
    for (let slot = 1; slot <= used; slot += 1) insertionSort(wanted, starts[slot], slot < used ? starts[slot + 1] : size);
    for (let k = 0; k < places.length; k += 1) out[k] = wanted[places[k]];
    for (const bucket of marked) slots[bucket] = 0;
    return out;
  }
}

// The loops stand alone, so that each is compiled for the one kind of array it meets.

function exponentials(walk, sigma, out) {
  for (let i = 0; i < out.length; i += 1) out[i] = Math.exp(sigma * walk[i]);
}

function product(factors, value, out) {
  for (let i = 0; i < out.length; i += 1) out[i] = value * factors[i];
}

function capped(factors, value, out) {
  for (let i = 0; i < out.length; i += 1) {
    const x = value * factors[i];
    out[i] = x > 100 ? 100 : x;
  }
}

function quotient(above, value, below, out) {
  for (let i = 0; i < out.length; i += 1) out[i] = (value * above[i]) / below[i];
}

function addProduct(factors, value, out) {
  for (let i = 0; i < out.length; i += 1) out[i] += value * factors[i];
}

function sumOfSix([a, b, c, d, e, f], [va, vb, vc, vd, ve, vf], out) {
  for (let i = 0; i < out.length; i += 1) out[i] = va * a[i] + vb * b[i] + vc * c[i] + vd * d[i] + ve * e[i] + vf * f[i];
}

function ends(column) {
  let [min, max] = [column[0], column[0]];
  for (let i = 1; i < column.length; i += 1) {
    const x = column[i];
    if (x < min) min = x;
    else if (x > max) max = x;
  }
  return [min, max];
}

function intoBuckets(column, min, scale, buckets, counts) {
  counts.fill(0);
  for (let i = 0; i < column.length; i += 1) {
    const bucket = ((column[i] - min) * scale) | 0;
    buckets[i] = bucket;
    counts[bucket] += 1;
  }
}

function collect(column, buckets, slots, out, next) {
  for (let i = 0; i < column.length; i += 1) {
    const slot = slots[buckets[i]];
    if (slot !== 0) out[next[slot]++] = column[i];
  }
}

function insertionSort(values, from, to) {
  for (let i = from + 1; i < to; i += 1) {
    const x = values[i];
    let j = i - 1;
    for (; j >= from && values[j] > x; j -= 1) values[j + 1] = values[j];
    values[j + 1] = x;
  }
}

function countMet(column, { bound, strict }, met, bit) {
  let count = 0;
  for (let i = 0; i < column.length; i += 1) {
    const x = column[i];
    if (strict ? x > bound : x >= bound) {
      met[i] |= bit;
      count += 1;
    } else {
      met[i] &= ~bit;
    }
  }
  return count;
}
