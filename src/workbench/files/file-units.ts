/** Lengths of files: columns in characters of the default font, drawings in EMU. The workbook has points. */

/** A digit of Calibri 11 is 7 pixels wide. */
const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 96 / 72;
export const EMU_PER_POINT = 12_700;

export function charactersOf(points: number): number {
  return Math.round(points * PIXELS_PER_POINT) / PIXELS_PER_CHARACTER;
}

export function pointsOfCharacters(characters: number): number {
  return Math.round(characters * PIXELS_PER_CHARACTER) / PIXELS_PER_POINT;
}
