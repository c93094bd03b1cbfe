// Undo and redo of settings; a whole drag is one step.

const LIMIT = 500;

export class History {
  constructor(present) {
    this.present = [...present];
    this.past = [];
    this.future = [];
    this.gesture = null;
  }

  /** Goes on to other settings; those of one gesture, one after the other, are one step. */
  record(next, gesture = null) {
    if (isSame(this.present, next)) return;
    if (gesture === null || gesture !== this.gesture) {
      this.past.push(this.present);
      if (this.past.length > LIMIT) this.past.shift();
    }
    this.gesture = gesture;
    this.future = [];
    this.present = [...next];
    // A drag that comes back to where it began has changed nothing.
    if (gesture !== null && isSame(this.past.at(-1), next)) {
      this.past.pop();
      this.gesture = null;
    }
  }

  endGesture() {
    this.gesture = null;
  }

  undo() {
    return this.#step(this.past, this.future);
  }

  redo() {
    return this.#step(this.future, this.past);
  }

  #step(from, to) {
    if (from.length === 0) return null;
    this.gesture = null;
    to.push(this.present);
    this.present = from.pop();
    return this.present;
  }
}

const isSame = (some, others) => some.every((value, index) => value === others[index]);
