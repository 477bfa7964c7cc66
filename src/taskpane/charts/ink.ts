/** How the parts of charts are drawn, the same in every chart: blue is the plan, red hatching is loss, black is capacity. Forced colors are named, since the browser does not force them on drawings. */
import { makeStyles, tokens } from "@fluentui/react-components";

const forced = "@media (forced-colors: active)";

export const useInk = makeStyles({
  /** Text of axes. */
  axis: {
    fill: tokens.colorNeutralForeground3,
    fontSize: "11px",
    fontFamily: tokens.fontFamilyBase,
    [forced]: { fill: "CanvasText" },
  },
  /** Small figures under a bar. */
  figure: {
    fill: tokens.colorNeutralForeground2,
    fontSize: "10px",
    fontFamily: tokens.fontFamilyBase,
    [forced]: { fill: "CanvasText" },
  },
  strong: { fill: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  grid: { stroke: tokens.colorNeutralStroke3, strokeWidth: 1, [forced]: { stroke: "none" } },
  base: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1, [forced]: { stroke: "CanvasText" } },
  worked: { fill: tokens.colorCompoundBrandStroke, [forced]: { fill: "Highlight" } },
  later: {
    fill: tokens.colorBrandBackground2Hover,
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: 1,
    [forced]: { fill: "Canvas", stroke: "Highlight" },
  },
  lost: { stroke: tokens.colorStatusDangerBorder2, strokeWidth: 1, [forced]: { stroke: "CanvasText" } },
  lostFigure: {
    fill: tokens.colorStatusDangerForeground3,
    fontSize: "11px",
    fontWeight: tokens.fontWeightSemibold,
    fontFamily: tokens.fontFamilyBase,
    [forced]: { fill: "CanvasText" },
  },
  free: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 1,
    [forced]: { fill: "Canvas", stroke: "CanvasText" },
  },
  capacity: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 2,
    [forced]: { stroke: "CanvasText" },
  },
  /** Around the capacity line, which would not stand out from bars without it. */
  halo: { fill: "none", stroke: tokens.colorNeutralBackground1, strokeWidth: 4, [forced]: { stroke: "Canvas" } },
  saved: {
    fill: "none",
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: 1,
    strokeDasharray: "2 2",
    [forced]: { stroke: "CanvasText" },
  },
  chosen: { fill: tokens.colorNeutralBackground1Hover, [forced]: { fill: "Canvas", stroke: "Highlight" } },
  curve: {
    fill: "none",
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: 1.5,
    [forced]: { stroke: "Highlight" },
  },
  /** Where a figure may lie. */
  range: {
    stroke: tokens.colorBrandBackground2Hover,
    strokeWidth: 8,
    [forced]: { stroke: "GrayText" },
  },
  /** What cannot be beaten. */
  bound: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 1.5,
    strokeDasharray: "4 3",
    [forced]: { stroke: "CanvasText" },
  },
  guess: {
    fill: "none",
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: 1.5,
    strokeDasharray: "3 2",
    [forced]: { stroke: "GrayText" },
  },
  ring: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 1.5,
    [forced]: { fill: "Canvas", stroke: "CanvasText" },
  },
});
