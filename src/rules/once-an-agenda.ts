import type { Agenda } from "../core/agenda.ts";

/** Lets several rules share what each of them would have to work out from the whole agenda. */
export function onceAnAgenda<Result>(make: (agenda: Agenda) => Result): (agenda: Agenda) => Result {
  const known = new WeakMap<Agenda, { readonly result: Result }>();
  return (agenda) => {
    const before = known.get(agenda);
    if (before !== undefined) return before.result;
    const result = make(agenda);
    known.set(agenda, { result });
    return result;
  };
}
