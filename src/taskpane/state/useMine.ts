/** Whose flags, levers and teams are shown: a role chosen once, kept for the session; "" for everybody's. */
import { useCallback, useState } from "react";

const key = "headroom.mine";

/** The chosen role, and the function that chooses another. Browsers can refuse storage to a pane; then it lasts as long as its screen. */
export function useMine(): readonly [string, (owner: string) => void] {
  const [owner, setOwner] = useState(() => attempted(() => sessionStorage.getItem(key)) ?? "");
  const choose = useCallback((next: string) => {
    setOwner(next);
    attempted(() => sessionStorage.setItem(key, next));
  }, []);
  return [owner, choose];
}

function attempted<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
