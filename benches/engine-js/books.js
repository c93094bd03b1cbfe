// What the books say without chance, in plain JavaScript: paths, and what each lever means for an outcome. Every outcome is a sum of
// quantities, or that over another quantity, or a lever itself; so all of it has a closed form, and nothing is searched for.

const YEARS = 5;

/** Growth at a pace in %/year until the last year, as a factor. */
const grown = (pace) => (1 + pace / 100) ** YEARS;

/** The goals of the plan path by outcome, which the engine's module says. */
export function goalsOf(engine, outcomes) {
  return outcomes.map((_, id) => engine.goal(id));
}

/** The levers that an outcome depends on, in the order of their table. */
export function driversOf({ leverOf, outcomes }, id) {
  const { parts, over, endPoint } = outcomes[id];
  if (endPoint >= 0) return [endPoint];
  const quantities = over < 0 ? parts : [...parts, over];
  return quantities.map((quantity) => leverOf[quantity]).sort((a, b) => a - b);
}

export class Books {
  /** `ranges` are the levers' `{ min, max }`. */
  constructor(problem, goals, ranges) {
    this.problem = problem;
    this.goals = goals;
    this.ranges = ranges;
    this.quantityOf = ranges.map((_, lever) => problem.leverOf.indexOf(lever));
    this.dependents = ranges.map(() => []);
    problem.outcomes.forEach((_, id) => driversOf(problem, id).forEach((lever) => this.dependents[lever].push(id)));
    this.quantities = problem.base.map(() => new Float64Array(YEARS + 1));
    /** Values of 2020 to 2025 by outcome; not a number where there is none. */
    this.paths = problem.outcomes.map(() => new Float64Array(YEARS + 1).fill(NaN));
    this.set(problem.levers);
  }

  /** Takes over all levers. */
  set(levers) {
    this.levers = Float64Array.from(levers);
    this.levers.forEach((_, lever) => this.#grow(lever));
    this.paths.forEach((_, id) => this.#project(id));
  }

  /** Takes over one lever. */
  move(lever, value) {
    this.levers[lever] = value;
    this.#grow(lever);
    for (const id of this.dependents[lever]) this.#project(id);
  }

  /** The value of an outcome in the last year. */
  end(id) {
    return this.paths[id][YEARS];
  }

  #grow(lever) {
    const quantity = this.quantityOf[lever];
    if (quantity < 0) return;
    const [path, factor] = [this.quantities[quantity], 1 + this.levers[lever] / 100];
    path[0] = this.problem.base[quantity];
    for (let year = 1; year <= YEARS; year += 1) path[year] = path[year - 1] * factor;
  }

  #project(id) {
    const { parts, over, scale, endPoint } = this.problem.outcomes[id];
    const path = this.paths[id];
    if (endPoint >= 0) {
      path[YEARS] = this.levers[endPoint];
      return;
    }
    for (let year = 0; year <= YEARS; year += 1) {
      path[year] = (scale * this.#sum(parts, year)) / (over < 0 ? 1 : this.quantities[over][year]);
    }
  }

  #sum(parts, year) {
    let sum = 0;
    for (const quantity of parts) sum += this.quantities[quantity][year];
    return sum;
  }

  /**
   * What one driver means for an outcome in the last year, the others staying: the value that `need`s the goal, the change by one
   * `point` more, and its `part` of the change since the books `before` (Shapley value). `null` where there is none.
   */
  sway(id, lever, before) {
    const { parts, over, scale, endPoint } = this.problem.outcomes[id];
    const isSame = this.levers[lever] === before.levers[lever];
    const goal = this.goals[id];
    if (endPoint >= 0) {
      return { need: this.#within(lever, goal), point: 1, part: isSame ? null : this.levers[lever] - before.levers[lever] };
    }
    const quantity = this.quantityOf[lever];
    const [base, now, was] = [this.problem.base[quantity], this.quantities[quantity][YEARS], before.quantities[quantity][YEARS]];
    const above = this.#sum(parts, YEARS);
    const per = (books) => (over < 0 ? scale : scale / books.quantities[over][YEARS]);
    const [factor, factorBefore] = [per(this), per(before)];
    const more = base * grown(this.levers[lever] + 1);
    const of = (need, point, part) => ({ need: this.#pace(lever, need / base), point, part: isSame ? null : part });
    if (quantity === over) {
      // A product of sum and factor, in which each shares the other's half way: exact for any order.
      return of((scale * above) / goal, above * (scale / more - factor), ((factor - factorBefore) * (above + before.#sum(parts, YEARS))) / 2);
    }
    return of(goal / factor - (above - now), factor * (more - now), ((now - was) * (factor + factorBefore)) / 2);
  }

  /** The pace that grows to a multiple of the base, when the lever reaches it. */
  #pace(lever, multiple) {
    return multiple > 0 ? this.#within(lever, (multiple ** (1 / YEARS) - 1) * 100) : null;
  }

  #within(lever, value) {
    const { min, max } = this.ranges[lever];
    return value >= min && value <= max ? value : null;
  }
}

/** How far these books are from the engine's at most, as a share of the outcome (of 1 for needed paces); it asks at `turns` settings. */
export function disagreement(engine, books, before, turns) {
  let most = 0;
  const compare = (ours, theirs, size) => {
    const [has, should] = [ours !== null && !Number.isNaN(ours), !Number.isNaN(theirs)];
    if (has !== should) most = Infinity;
    else if (has) most = Math.max(most, Math.abs(ours - theirs) / size);
  };
  for (let turn = 0; turn < turns; turn += 1) {
    books.set(books.ranges.map((_, lever) => engine.turned_lever(lever, turn)));
    books.paths.forEach((path, id) => {
      path.forEach((value, year) => compare(value, engine.turned_value(id, year, turn), Math.abs(path[YEARS])));
      for (const lever of driversOf(books.problem, id)) {
        const { need, point, part } = books.sway(id, lever, before);
        compare(need, engine.needed(id, lever, turn), 1);
        compare(point, engine.point(id, lever, turn), Math.abs(path[YEARS]));
        compare(part, engine.part(id, lever, turn), Math.abs(path[YEARS]));
      }
    });
  }
  return most;
}
