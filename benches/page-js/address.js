// The settings in the address: levers off the plan path by name, and the focus.

// Browsers refuse an address that changes at every frame of a drag.
const SETTLE_MS = 250;

/** The settings that the address says; what it does not say, or says wrongly, is as the plan has it. */
export function read(levers, plan, outcomes) {
  const asked = new URLSearchParams(location.hash.slice(1));
  const values = levers.map(({ id, min, max }, index) => {
    const value = asked.has(id) ? Number(asked.get(id)) : plan[index];
    return value >= min && value <= max ? value : plan[index];
  });
  return { values, focus: Math.max(0, outcomes.findIndex(({ id }) => id === asked.get("focus"))) };
}

/** Returns what writes the settings into the address once they rest. */
export function writer(levers, plan, outcomes) {
  let pending = 0;
  return (values, focus) => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      const own = levers.flatMap(({ id }, index) => (values[index] === plan[index] ? [] : [[id, values[index]]]));
      history.replaceState(null, "", `#${new URLSearchParams([...own, ["focus", outcomes[focus].id]])}`);
    }, SETTLE_MS);
  };
}
