/**
 * How cells look by what they are for: the colors of financial models (inputs blue on a pale fill, links to other
 * sheets green, calculations black), each with a second carrier, so that a print in gray still tells them apart.
 */
import type { Cell, ConditionalLook, Role } from "./page";

/** A thin line in one color, on all sides or on one. */
export interface RoleBorder {
  readonly sides: "box" | "top" | "bottom";
  readonly color: string;
}

export interface RoleStyle {
  readonly fill?: string;
  /** The color of the text; absent for the workbook's own. */
  readonly color?: string;
  readonly bold?: boolean;
  /** Points; absent for the workbook's own size. */
  readonly size?: number;
  readonly border?: RoleBorder;
  readonly align?: Cell["align"];
  /** Steps away from the cell's edge: a text to the right of figures should not touch them. */
  readonly indent?: number;
}

const colors = {
  inputFill: "#FFFBE6",
  input: "#0000FF",
  link: "#0B6A0B",
  overrideFill: "#FFE699",
  overrideLine: "#BF8F00",
  calculation: "#000000",
  quiet: "#616161",
  sectionFill: "#F0F0F0",
  sectionLine: "#BDBDBD",
  line: "#424242",
  good: "#0B6A0B",
  goodFill: "#E2F0D9",
  bad: "#A80000",
  badFill: "#FDE7E9",
  mutedFill: "#F5F5F5",
} as const;

const override: RoleStyle = {
  fill: colors.overrideFill,
  color: colors.input,
  bold: true,
  border: { sides: "box", color: colors.overrideLine },
};

export const roleStyles: Readonly<Record<Role, RoleStyle>> = {
  title: { bold: true, size: 16 },
  verdict: {},
  section: { fill: colors.sectionFill, bold: true, border: { sides: "bottom", color: colors.sectionLine } },
  head: { bold: true, align: "right", border: { sides: "bottom", color: colors.line } },
  label: {},
  unit: { color: colors.quiet },
  note: { color: colors.quiet, align: "left", indent: 1 },
  text: {},
  input: { fill: colors.inputFill, color: colors.input },
  link: { fill: colors.inputFill, color: colors.link },
  override,
  calculation: { color: colors.calculation },
  total: { color: colors.calculation, bold: true },
  check: { color: colors.good, bold: true, align: "right" },
  rollup: { fill: colors.goodFill, color: colors.good, bold: true, border: { sides: "box", color: colors.good } },
  goal: { color: colors.calculation, bold: true, align: "left", indent: 1 },
};

/** What a condition adds to the look of a cell. */
export const lookStyles: Readonly<Record<ConditionalLook["look"], Pick<RoleStyle, "fill" | "color" | "bold">>> = {
  bad: { fill: colors.badFill, color: colors.bad },
  good: { color: colors.good },
  muted: { fill: colors.mutedFill, color: colors.quiet },
  override: { fill: colors.overrideFill, color: colors.input, bold: true },
};

/** The line above a row of sums, over all its cells: such a row begins with a total. */
export const sumRowBorder: RoleBorder = { sides: "top", color: colors.line };

/** True for a row that adds up the rows above it. */
export function isSumRow(row: readonly (Cell | undefined)[]): boolean {
  return row[0]?.role === "total";
}
