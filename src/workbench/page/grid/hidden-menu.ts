/** Univer's menu entries for what this workbook does not have: cell permissions, pictures in cells, dragging formats. */
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
];

export const HIDDEN_MENU: MenuConfig = Object.fromEntries(HIDDEN.map((id) => [id, { hidden: true }]));
