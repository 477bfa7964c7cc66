/** How a cell looks. A property that is absent has Excel's default; colors are "#RRGGBB". */

export type BorderEdge = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";
export type BorderLine = "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
export type BorderWeight = "Hairline" | "Thin" | "Medium" | "Thick";

export interface Border {
  readonly style: BorderLine;
  readonly color: string;
  readonly weight: BorderWeight;
}

export type Underline = "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";

export interface FontStyle {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: Underline;
  readonly strikethrough?: boolean;
}

export type HorizontalAlignment =
  "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";

export interface CellStyle {
  /** Excel number format code; absent is "General". */
  readonly numberFormat?: string;
  /** Background color; absent is no fill. */
  readonly fill?: string;
  readonly font?: FontStyle;
  readonly borders?: Readonly<Partial<Record<BorderEdge, Border>>>;
  readonly horizontalAlignment?: HorizontalAlignment;
  readonly verticalAlignment?: VerticalAlignment;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly shrinkToFit?: boolean;
  readonly textOrientation?: number;
  /** False: the cell stays editable when its sheet is protected; absent is locked. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

/** A change of style: null puts a property back to its default, absent leaves it; font and borders merge by key. */
export type StylePatch = {
  readonly [Key in keyof Omit<CellStyle, "font" | "borders">]?: CellStyle[Key] | null;
} & {
  readonly font?: { readonly [Key in keyof FontStyle]?: FontStyle[Key] | null } | null;
  readonly borders?: { readonly [Key in BorderEdge]?: Border | null } | null;
};

export const PLAIN: CellStyle = {};
export const DEFAULT_FONT: Required<FontStyle> = {
  name: "Calibri",
  size: 11,
  color: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
};

/** The style after a patch. */
export function patchStyle(style: CellStyle, patch: StylePatch): CellStyle {
  const next = merged(style, patch) as Record<string, unknown>;
  for (const part of ["font", "borders"] as const) {
    const change = patch[part];
    if (change === undefined) continue;
    const inner = change === null ? {} : merged(style[part] ?? {}, change);
    if (Object.keys(inner).length > 0) next[part] = inner;
    else delete next[part];
  }
  return next;
}

function merged(base: object, patch: object): object {
  const next: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete next[key];
    else if (value !== undefined) next[key] = value;
  }
  return next;
}
