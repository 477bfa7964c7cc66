/**
 * Univer's menu entries for what this workbook does not have (cell permissions, painting formats, a list of Univer's own functions) or
 * has in another place (undo).
 */
import { RedoCommandId, UndoCommandId } from "@univerjs/core";
import type { MenuConfig } from "@univerjs/ui";

const HIDDEN = [
  "sheet.contextMenu.permission",
  "sheet.command.add-range-protection-from-context-menu",
  "sheet.command.set-range-protection-from-context-menu",
  "sheet.command.delete-range-protection-from-context-menu",
  "sheet.command.view-sheet-permission-from-context-menu",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
  "sheet.command.paste-col-width",
  "sheet.command.paste-besides-border",
  "sheet.menu.text-to-number",
  "sheet.command.copy-formula-only",
  "sheet.toolbar.text-to-number",
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.command.set-once-format-painter",
  "sheet.command.set-range-font-increase",
  "sheet.command.set-range-font-decrease",
  "base-ui.operation.toggle-shortcut-panel",
  UndoCommandId,
  RedoCommandId,
  ...[
    "common",
    "financial",
    "logical",
    "text",
    "date",
    "lookup",
    "math",
    "statistical",
    "engineering",
    "information",
    "database",
  ].map((kind) => `formula-ui.operation.insert-function.${kind}`),
  "formula-ui.operation.more-functions",
];

export const HIDDEN_MENU: MenuConfig = Object.fromEntries(HIDDEN.map((id) => [id, { hidden: true }]));
