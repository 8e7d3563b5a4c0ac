// Choices that only one page has: kept in the address, like all others.
import { useApp, useAppState } from "../kit/app-context.ts";

/**
 * The value chosen under a name, and what chooses another. The usual value is not written into the address. No name may be the
 * beginning of another.
 */
export function usePageChoice<Value extends string>(
  name: string,
  values: readonly Value[],
  usual: NoInfer<Value>,
): readonly [Value, (value: Value) => void] {
  const { address } = useApp();
  const shown = useAppState((state) => state.view.shown);
  const slugOf = (value: Value): string => `${name}-${value}`;
  const choose = (value: Value): void => {
    const others = shown.filter((slug) => !slug.startsWith(`${name}-`));
    address.choose({ shown: value === usual ? others : [...others, slugOf(value)] });
  };
  return [values.find((value) => shown.includes(slugOf(value))) ?? usual, choose];
}
