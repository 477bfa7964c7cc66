import { parseExpression } from "../../../src/core/rows/parse";

const known = new Set(["a", "b", "c", "a1", "a2", "b1", "b2"]);
const parse = (text: string) => parseExpression(text, (name) => (known.has(name) ? `block.${name}` : undefined));
const row = (name: string) => ({ op: "row", key: `block.${name}` });

test("a name becomes the row that it is resolved to", () => expect(parse("a")).toEqual(row("a")));

test("products bind before sums, powers before products", () => {
  expect(parse("a + b * c ^ a")).toEqual({
    op: "binary",
    sign: "+",
    left: row("a"),
    right: {
      op: "binary",
      sign: "*",
      left: row("b"),
      right: { op: "binary", sign: "^", left: row("c"), right: row("a") },
    },
  });
});

test("signs of one strength are taken from left to right, as in Excel", () => {
  const minus = (left: object, right: object) => ({ op: "binary", sign: "-", left, right });
  const power = (left: object, right: object) => ({ op: "binary", sign: "^", left, right });
  expect(parse("a - b - c")).toEqual(minus(minus(row("a"), row("b")), row("c")));
  expect(parse("a ^ b ^ c")).toEqual(power(power(row("a"), row("b")), row("c")));
});

test("brackets come first", () => {
  const difference = { op: "binary", sign: "-", left: { op: "number", value: 1 }, right: row("a") };
  expect(parse("(1 - a) * b")).toEqual({ op: "binary", sign: "*", left: difference, right: row("b") });
});

test("a comparison binds weakest", () => {
  const sum = { op: "binary", sign: "+", left: row("a"), right: row("b") };
  expect(parse("a + b >= c")).toEqual({ op: "compare", sign: ">=", left: sum, right: row("c") });
});

test.each([
  [
    "if(a > 0, b, c)",
    {
      op: "if",
      test: { op: "compare", sign: ">", left: row("a"), right: { op: "number", value: 0 } },
      yes: row("b"),
      no: row("c"),
    },
  ],
  ["min(a, b)", { op: "min", left: row("a"), right: row("b") }],
  ["max(a, b)", { op: "max", left: row("a"), right: row("b") }],
  ["sqrt(a)", { op: "sqrt", of: row("a") }],
  ["exp(a)", { op: "exp", of: row("a") }],
  ["sum(a1 : a2)", { op: "sum", rows: { from: "block.a1", to: "block.a2" } }],
  [
    "sumproduct(a1 : a2, b1 : b2)",
    { op: "sumproduct", rows: { from: "block.a1", to: "block.a2" }, by: { from: "block.b1", to: "block.b2" } },
  ],
  ["first(a, previous(b))", { op: "first", opening: row("a"), later: { op: "previous", key: "block.b" } }],
  ["lagged(a, b)", { op: "lagged", key: "block.a", by: "block.b" }],
  ["total(a)", { op: "total", key: "block.a" }],
  ["all(a)", { op: "all", key: "block.a" }],
  ["last(a)", { op: "last", key: "block.a" }],
  ["periodNumber()", { op: "periodNumber" }],
])("%s is read", (text, expected) => expect(parse(text)).toEqual(expected));

test.each([
  ["a + nobody", /unknown row "nobody"/],
  ["2 * a", /where a row, 0, 1 or a function was expected/],
  ["offset(a)", /unknown function "offset"/],
  ["a + ", /ends too early/],
  ["(a + b", /expected "\)"/],
  ["a b", /unexpected "b"/],
  ["a % b", /a character that no formula has/],
  ["min(a)", /expected ","/],
  ["previous(a + b)", /expected "\)"/],
])("%s is refused", (text, reason) => expect(() => parse(text)).toThrow(reason));
