/**
 * Places page elements over the cells: four panes (frozen corner, frozen rows, frozen columns, the rest) and their headings, each clipped to
 * its part of the grid and moved along as it scrolls. Coordinates inside a pane are the sheet's own pixels, from its top left cell.
 */
import { IRenderManagerService, SHEET_VIEWPORT_KEY, type Viewport } from "@univerjs/engine-render";
import type { Sheet } from "../../book/book";
import { PIXELS } from "./painter";
import { UNIT, type UniverGrid } from "./univer-grid";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface PaneElement {
  readonly clip: HTMLElement;
  readonly content: HTMLElement;
}

const PANES = [
  "main",
  "rows",
  "columns",
  "corner",
  "rowHeadings",
  "frozenRowHeadings",
  "columnHeadings",
  "frozenColumnHeadings",
] as const;
type PaneName = (typeof PANES)[number];

export class Surface {
  readonly root: HTMLElement;
  private readonly elements: Record<PaneName, PaneElement>;
  private layout = "";

  constructor(private readonly grid: UniverGrid) {
    this.root = element(
      "workbench-surface",
      "position:absolute;inset:0;z-index:9;overflow:hidden;pointer-events:none;",
    );
    this.elements = Object.fromEntries(PANES.map((name) => [name, this.pane(name)])) as Record<PaneName, PaneElement>;
    const render = this.render();
    render?.engine.getCanvasElement()?.parentElement?.append(this.root);
    render?.scene.afterRender$.subscribe(() => this.place());
  }

  /** The panes in which a box of the sheet can be seen; frozen rows and columns are panes of their own. */
  panesOf(sheet: Sheet, box: Box): HTMLElement[] {
    const frozen = frozenSize(sheet);
    const inRows = box.top < frozen.height;
    const belowRows = box.top + box.height > frozen.height;
    const inColumns = box.left < frozen.width;
    const besideColumns = box.left + box.width > frozen.width;
    const names: PaneName[] = [];
    if (belowRows && besideColumns) names.push("main");
    if (inRows && besideColumns) names.push("rows");
    if (belowRows && inColumns) names.push("columns");
    if (inRows && inColumns) names.push("corner");
    return names.map((name) => this.elements[name].content);
  }

  /** The headings of the rows or columns, those that scroll first, then the frozen ones. */
  headings(axis: "rows" | "columns"): HTMLElement[] {
    const { rowHeadings, frozenRowHeadings, columnHeadings, frozenColumnHeadings } = this.elements;
    const elements = axis === "rows" ? [rowHeadings, frozenRowHeadings] : [columnHeadings, frozenColumnHeadings];
    return elements.map(({ content }) => content);
  }

  /** Moves the panes to where the grid has scrolled; called after every frame that Univer paints. */
  private place(): void {
    const scene = this.render()?.scene;
    const main = scene?.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const worksheet = this.grid.workbook.getActiveSheet();
    if (!scene || !main || !worksheet) return;
    const { rowHeader, columnHeader, freeze } = worksheet.getConfig();
    const zoom = scene.scaleX;
    const header = {
      x: rowHeader.hidden ? 0 : rowHeader.width * zoom,
      y: columnHeader.hidden ? 0 : columnHeader.height * zoom,
    };
    const size = { width: scene.getEngine()?.width ?? 0, height: scene.getEngine()?.height ?? 0 };
    const edge = edgeOf(main, header, freeze, zoom);
    const scroll = { x: edge.frozenX + main.viewportScrollX, y: edge.frozenY + main.viewportScrollY };
    const layout = [zoom, header.x, header.y, size.width, size.height, edge.x, edge.y, scroll.x, scroll.y].join();
    if (layout === this.layout) return;
    this.layout = layout;
    const right = size.width - edge.x;
    const bottom = size.height - edge.y;
    const [frozenWidth, frozenHeight] = [edge.x - header.x, edge.y - header.y];
    const [x, y] = [-scroll.x * zoom, -scroll.y * zoom];
    const place = (name: PaneName, clip: Box, moved: { x: number; y: number }): void =>
      setPane(this.elements[name], clip, moved, zoom);
    place("main", { left: edge.x, top: edge.y, width: right, height: bottom }, { x, y });
    place("rows", { left: edge.x, top: header.y, width: right, height: frozenHeight }, { x, y: 0 });
    place("columns", { left: header.x, top: edge.y, width: frozenWidth, height: bottom }, { x: 0, y });
    place("corner", { left: header.x, top: header.y, width: frozenWidth, height: frozenHeight }, { x: 0, y: 0 });
    place("rowHeadings", { left: 0, top: edge.y, width: header.x, height: bottom }, { x: 0, y });
    place("frozenRowHeadings", { left: 0, top: header.y, width: header.x, height: frozenHeight }, { x: 0, y: 0 });
    place("columnHeadings", { left: edge.x, top: 0, width: right, height: header.y }, { x, y: 0 });
    place("frozenColumnHeadings", { left: header.x, top: 0, width: frozenWidth, height: header.y }, { x: 0, y: 0 });
  }

  private pane(name: PaneName): PaneElement {
    const clip = element(`workbench-pane-${name}`, "position:absolute;overflow:hidden;");
    const content = element("workbench-pane", "position:absolute;left:0;top:0;transform-origin:0 0;");
    clip.append(content);
    this.root.append(clip);
    return { clip, content };
  }

  private render() {
    return this.grid.injector.get(IRenderManagerService).getRenderById(UNIT);
  }
}

/** Where the main pane begins on the canvas, and which sheet pixel that is before scrolling. */
function edgeOf(
  main: Viewport,
  header: { x: number; y: number },
  freeze: { xSplit: number; ySplit: number },
  zoom: number,
) {
  const x = freeze.xSplit > 0 ? main.left : header.x;
  const y = freeze.ySplit > 0 ? main.top : header.y;
  return { x, y, frozenX: (x - header.x) / zoom, frozenY: (y - header.y) / zoom };
}

function frozenSize(sheet: Sheet): { width: number; height: number } {
  const { rows, columns } = sheet.frozen;
  const place = sheet.place({ row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) });
  return { width: columns > 0 ? place.width * PIXELS : 0, height: rows > 0 ? place.height * PIXELS : 0 };
}

function setPane({ clip, content }: PaneElement, box: Box, moved: { x: number; y: number }, zoom: number): void {
  Object.assign(clip.style, {
    left: `${box.left}px`,
    top: `${box.top}px`,
    width: `${Math.max(0, box.width)}px`,
    height: `${Math.max(0, box.height)}px`,
  });
  content.style.transform = `translate(${moved.x}px, ${moved.y}px) scale(${zoom})`;
}

function element(className: string, style: string): HTMLElement {
  const created = document.createElement("div");
  created.className = className;
  created.style.cssText = style;
  return created;
}
