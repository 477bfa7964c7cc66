/**
 * What a sheet says of itself, unseen: custom properties, and names of the sheet that say the same. Either alone is
 * enough to recognise it; LibreOffice drops the properties of a file that it saves, but keeps the names.
 */
import { namedStamp, stampNames, stampPrefix } from "../core/sheets/stampNames";

export type Stamp = Readonly<Record<string, string>>;

/** What each of the two carries. Where they differ, the properties count: names may be older. */
export interface CarriedStamp {
  readonly properties: Stamp;
  readonly names: Stamp;
}

/** What must be loaded of a sheet before its stamp can be read. */
export const stampLoads = [
  "customProperties/items/key",
  "customProperties/items/value",
  "names/items/name",
  "names/items/formula",
] as const;

export function carriedStamp({ customProperties, names }: Excel.Worksheet): CarriedStamp {
  return {
    properties: Object.fromEntries(customProperties.items.map(({ key, value }) => [key, value])),
    names: namedStamp(names.items.map(({ name, formula }) => ({ name, formula: String(formula) }))),
  };
}

const bare: CarriedStamp = { properties: {}, names: {} };

/** Gives a sheet a stamp; what it carries and the new stamp has not is taken off. */
export function writeStamp(sheet: Excel.Worksheet, stamp: Stamp, carried: CarriedStamp = bare): void {
  addToStamp(sheet, stamp, carried);
  const isOld = (key: string) => !(key in stamp);
  for (const key of Object.keys(carried.properties).filter(isOld)) sheet.customProperties.getItem(key).delete();
  for (const key of Object.keys(carried.names).filter(isOld)) sheet.names.getItem(stampPrefix + key).delete();
}

/** Writes entries of the stamp; all others stay. */
export function addToStamp(sheet: Excel.Worksheet, stamp: Stamp, { names }: CarriedStamp): void {
  for (const [key, value] of Object.entries(stamp)) sheet.customProperties.add(key, value);
  for (const { name, formula } of stampNames(stamp)) {
    if (name.slice(stampPrefix.length) in names) sheet.names.getItem(name).formula = `=${formula}`;
    else sheet.names.add(name, `=${formula}`).visible = false;
  }
}
