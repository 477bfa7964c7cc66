/** Figures that differ by more than the specification allows: 1e-9 relative, absolute for a figure below 1e-9 in size. */
export function differences(expected: unknown, actual: unknown, path = ""): string[] {
  if (typeof expected === "number") {
    const allowed = Math.abs(expected) < 1e-9 ? 1e-9 : 1e-9 * Math.abs(expected);
    const isNear = typeof actual === "number" && Math.abs(actual - expected) <= allowed;
    return isNear ? [] : [`${path}: expected ${expected}, got ${String(actual)}`];
  }
  if (expected === null || typeof expected !== "object") {
    return expected === actual ? [] : [`${path}: expected ${String(expected)}, got ${String(actual)}`];
  }
  const inside = actual as Readonly<Record<string, unknown>> | undefined;
  return Object.entries(expected).flatMap(([key, value]) => differences(value, inside?.[key], `${path}/${key}`));
}
