/** Readers of arguments and written values: what arrives is checked and comes out typed, or InvalidArgument is thrown. */
import { invalidArgument } from "./office-error";

export type Reader<Value> = (given: unknown) => Value;

/** What was passed, taken apart only further on. */
export const anything: Reader<unknown> = (given) => given;

export const text: Reader<string> = (given) => {
  if (typeof given !== "string") throw invalidArgument("a text is expected");
  return given;
};

/** A text; numbers and truth values are written out, as Excel does. */
export const label: Reader<string> = (given) => {
  if (typeof given === "number" || typeof given === "boolean") return String(given);
  return text(given);
};

export const number: Reader<number> = (given) => {
  if (typeof given !== "number" || !Number.isFinite(given)) throw invalidArgument("a number is expected");
  return given;
};

export const integer: Reader<number> = (given) => {
  if (!Number.isInteger(given)) throw invalidArgument("a whole number is expected");
  return given as number;
};

export const flag: Reader<boolean> = (given) => {
  if (typeof given !== "boolean") throw invalidArgument("true or false is expected");
  return given;
};

/** A number from least to most. */
export function between(least: number, most: number): Reader<number> {
  return (given) => {
    const value = number(given);
    if (value < least || value > most) throw invalidArgument(`a number from ${least} to ${most} is expected`);
    return value;
  };
}

/** One of the names, in any letter case. */
export function oneOf<Name extends string>(...names: readonly Name[]): Reader<Name> {
  return (given) => {
    const wanted = text(given).toLowerCase();
    const found = names.find((name) => name.toLowerCase() === wanted);
    if (found === undefined) throw invalidArgument(`one of ${names.join(", ")} is expected`);
    return found;
  };
}

/** Undefined when left out. */
export function optional<Value>(read: Reader<Value>): Reader<Value | undefined> {
  return (given) => (given === null || given === undefined ? undefined : read(given));
}

/** The first reader that accepts it. */
export function either<First, Second>(first: Reader<First>, second: Reader<Second>): Reader<First | Second> {
  return (given) => {
    try {
      return first(given);
    } catch {
      return second(given);
    }
  };
}

export function listOf<Value>(read: Reader<Value>): Reader<readonly Value[]> {
  return (given) => {
    if (!Array.isArray(given)) throw invalidArgument("a list is expected");
    return given.map((one: unknown) => read(one));
  };
}

/** An object whose keys all are known; each is read by its own reader, absent ones become undefined. */
export function record<Shape extends object>(readers: {
  readonly [Key in keyof Shape]-?: Reader<Shape[Key]>;
}): Reader<Shape> {
  return (given) => {
    const fields = plainObject(given);
    const unknown = Object.keys(fields).find((key) => !Object.hasOwn(readers, key));
    if (unknown !== undefined) throw invalidArgument(`${unknown} is not known here`);
    const entries = Object.entries<Reader<unknown>>(readers).map(([key, read]) => [key, read(fields[key] ?? null)]);
    return Object.fromEntries(entries) as Shape;
  };
}

/** An object with any keys. */
export const plainObject: Reader<Readonly<Record<string, unknown>>> = (given) => {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw invalidArgument("an object is expected");
  return given as Readonly<Record<string, unknown>>;
};

const COLOR_NAMES: Readonly<Record<string, string>> = {
  aqua: "#00FFFF",
  black: "#000000",
  blue: "#0000FF",
  brown: "#A52A2A",
  fuchsia: "#FF00FF",
  gold: "#FFD700",
  gray: "#808080",
  green: "#008000",
  lime: "#00FF00",
  maroon: "#800000",
  navy: "#000080",
  olive: "#808000",
  orange: "#FFA500",
  pink: "#FFC0CB",
  purple: "#800080",
  red: "#FF0000",
  silver: "#C0C0C0",
  teal: "#008080",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** "#RRGGBB" of "#rrggbb", "rrggbb" or one of the common HTML names. */
export const color: Reader<string> = (given) => {
  const wanted = text(given);
  const named = COLOR_NAMES[wanted.toLowerCase()];
  if (named !== undefined) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(wanted)) throw invalidArgument("a color as #RRGGBB is expected");
  return `#${wanted.replace("#", "").toUpperCase()}`;
};
