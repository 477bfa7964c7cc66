/** The number format of the selected cells: the usual ones to choose from, and any other shown as its code. */
import { useEffect, useState } from "react";
import type { Book } from "../../book/book";

const FORMATS = [
  ["General", "General"],
  ["0.00", "Number"],
  ["#,##0", "Thousands"],
  ["$#,##0.00", "Currency"],
  ["0%", "Percent"],
  ["0.0%", "Percent, one decimal"],
  ["m/d/yyyy", "Date"],
  ["h:mm", "Time"],
  ["0.00E+00", "Scientific"],
  ["@", "Text"],
] as const;

interface NumberFormatProps {
  readonly book: Book;
  readonly edit: (change: () => void) => void;
}

export function NumberFormat({ book, edit }: NumberFormatProps) {
  const [, redraw] = useState(0);
  useEffect(() => book.subscribe(() => redraw((count) => count + 1)), [book]);
  const { sheet, areas } = book.selection;
  const active = areas[0];
  const code = (active && sheet.style(active.row, active.column).numberFormat) ?? "General";
  const choose = (numberFormat: string): void =>
    edit(() => areas.forEach((area) => sheet.setStyle(area, { numberFormat })));
  return (
    <select aria-label="Number format" value={code} onChange={(event) => choose(event.target.value)}>
      {FORMATS.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
      {FORMATS.every(([value]) => value !== code) && <option value={code}>{code}</option>}
    </select>
  );
}
