/** Walking the XML of a file's parts. Elements are found by their local names: each program chooses its own prefixes. */
import { parseXml, textContent, type XmlElement } from "@cj-tech-master/excelts/xml";

export type Element = XmlElement;

/** The root element of an XML text. */
export function rootOf(xml: string): Element {
  return parseXml(xml).root;
}

/** All elements right inside another. */
export function elementsOf(element: Element | undefined): readonly Element[] {
  return (element?.children ?? []).filter((node): node is Element => node.type === "element");
}

/** Those of a name. */
export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return elementsOf(element).filter((child) => local(child) === name);
}

/** The first element down the path of names, or undefined. */
export function childOf(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((from, name) => childrenOf(from, name)[0], element);
}

/** The attribute `val` of the element down the path, in which drawings keep single values. */
export function valueOf(element: Element | undefined, ...path: readonly string[]): string | undefined {
  return childOf(element, ...path)?.attributes.val;
}

/** The text inside the element down the path, or undefined without such an element. */
export function textOf(element: Element | undefined, ...path: readonly string[]): string | undefined {
  const found = childOf(element, ...path);
  return found && textContent(found);
}

/** A number written as text; undefined when there is none. */
export function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined || text === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** True for the ways in which files say yes. */
export function isOn(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

/** The name of an element without its prefix. */
export function local({ name }: Element): string {
  return name.slice(name.indexOf(":") + 1);
}
