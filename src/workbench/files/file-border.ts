/** Borders of cells in the words of files, which have one for each pair of line and weight. */
import type { Border as FileBorder, BorderStyle, Borders } from "@cj-tech-master/excelts";
import type { Border, BorderEdge, BorderLine, BorderWeight, CellStyle } from "../book/style";
import { bookColor, fileColor } from "./file-color";

const LINES: readonly (readonly [BorderStyle, BorderLine, BorderWeight])[] = [
  ["thin", "Continuous", "Thin"],
  ["hair", "Continuous", "Hairline"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["double", "Double", "Thick"],
  ["slantDashDot", "SlantDashDot", "Medium"],
];

const SIDES = ["top", "bottom", "left", "right"] as const;
type BookBorders = NonNullable<CellStyle["borders"]>;

export function fileBorders(borders: BookBorders): Partial<Borders> {
  const printed: Partial<Borders> = {};
  for (const side of SIDES) {
    const border = fileBorder(borders[side]);
    if (border) printed[side] = border;
  }
  const down = fileBorder(borders.diagonalDown);
  const up = fileBorder(borders.diagonalUp);
  const diagonal = down ?? up;
  if (diagonal) printed.diagonal = { ...diagonal, down: down !== undefined, up: up !== undefined };
  return printed;
}

export function bookBorders(borders: Partial<Borders> | undefined): BookBorders {
  const found: [BorderEdge, Border | undefined][] = SIDES.map((side) => [side, bookBorder(borders?.[side])]);
  const diagonal = bookBorder(borders?.diagonal);
  if (borders?.diagonal?.down === true) found.push(["diagonalDown", diagonal]);
  if (borders?.diagonal?.up === true) found.push(["diagonalUp", diagonal]);
  return Object.fromEntries(found.filter(([, border]) => border !== undefined));
}

function fileBorder(border: Border | undefined): FileBorder | undefined {
  if (!border || border.style === "None") return undefined;
  const alike = LINES.filter(([, line]) => line === border.style);
  const [style] = alike.find(([, , weight]) => weight === border.weight) ?? alike[0] ?? ["thin"];
  return { style, color: fileColor(border.color) };
}

function bookBorder(border: Partial<FileBorder> | undefined): Border | undefined {
  const [, style, weight] = LINES.find(([name]) => name === border?.style) ?? [];
  return style && weight ? { style, weight, color: bookColor(border?.color) ?? "#000000" } : undefined;
}
