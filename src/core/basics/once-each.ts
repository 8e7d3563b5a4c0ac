// What is worked out once for each of a few things that many share.

/** `of`, which works out each answer once and gives the same one again. Things are told apart as keys of a Map. */
export function onceEach<Thing, Answer>(of: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const answers = new Map<Thing, Answer>();
  return (thing) => {
    const known = answers.get(thing);
    if (known !== undefined) return known;
    const answer = of(thing);
    answers.set(thing, answer);
    return answer;
  };
}
