/** Words of charts that files spell otherwise than Office.js. */
export const TICK_MARKS = { None: "none", Cross: "cross", Inside: "in", Outside: "out" } as const;
export const LABEL_PLACES = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" } as const;
export const LEGEND_PLACES = { Bottom: "b", Left: "l", Right: "r", Top: "t", Corner: "tr" } as const;
export const BLANKS = { NotPlotted: "gap", Interpolated: "span", Zero: "zero" } as const;
export const DASHES = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDot",
  RoundDot: "dot",
} as const;
export const MARKERS = {
  Automatic: "auto",
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
} as const;
