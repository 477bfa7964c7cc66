/** All charts of the shown sheet, in their places over the cells, redrawn after every edit of the workbook. */
import { useEffect, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import type { Book } from "../../book/book";
import type { Chart } from "../../book/chart";
import { PIXELS } from "../grid/painter";
import type { Surface } from "../grid/surface";
import { chartData } from "./chart-data";
import { ChartPicture } from "./ChartPicture";

interface ChartLayerProps {
  readonly book: Book;
  readonly surface: Surface;
}

export function ChartLayer({ book, surface }: ChartLayerProps) {
  const [, redraw] = useState(0);
  useEffect(() => book.subscribe(() => redraw((count) => count + 1)), [book]);
  return book.activeSheet.charts.map((chart) => (
    <PlacedChart key={chart.id} book={book} surface={surface} chart={chart} />
  ));
}

function PlacedChart({ book, surface, chart }: ChartLayerProps & { readonly chart: Chart }): ReactNode {
  const sheet = book.activeSheet;
  const box = {
    left: Math.round(chart.left * PIXELS),
    top: Math.round(chart.top * PIXELS),
    width: Math.round(chart.width * PIXELS),
    height: Math.round(chart.height * PIXELS),
  };
  const data = chartData(chart, sheet);
  const content = data ? (
    <ChartPicture data={data} width={box.width} height={box.height} />
  ) : (
    <div role="note">{`Charts of the type ${chart.type} are not drawn here.`}</div>
  );
  // A chart across the edge of frozen panes is drawn in each of them; only the first copy is for assistive technology.
  return surface.panesOf(sheet, box).map((pane, copy) =>
    createPortal(
      <div
        className="workbench-chart"
        data-chart={copy === 0 ? chart.name : undefined}
        aria-hidden={copy > 0}
        style={{ position: "absolute", ...box }}
      >
        {content}
      </div>,
      pane,
      `${chart.id}/${copy}`,
    ),
  );
}
