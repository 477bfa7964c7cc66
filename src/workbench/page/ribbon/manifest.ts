/** What the add-in's manifest adds to the ribbon: its buttons, and the page that holds their functions. */

export interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  /** The address of the picture. */
  readonly icon: string;
  /** The function to run; undefined for the button that shows the pane. */
  readonly functionName: string | undefined;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface Ribbon {
  readonly groups: readonly RibbonGroup[];
  /** The page without a window whose functions the buttons run. */
  readonly functionPage: string;
}

/** Reads the manifest as Excel does, in its default language; addresses become those of this server. */
export function readManifest(xml: string): Ribbon {
  const manifest = new DOMParser().parseFromString(xml, "text/xml");
  const resource = (id: string | null | undefined): string =>
    [...manifest.querySelectorAll("Resources [id]")]
      .find((element) => element.getAttribute("id") === id)
      ?.getAttribute("DefaultValue") ?? "";
  const referred = (element: Element | null): string => resource(element?.getAttribute("resid"));
  const groups = [...manifest.querySelectorAll("ExtensionPoint Group")].map((group) => ({
    label: referred(group.querySelector(":scope > Label")),
    buttons: [...group.querySelectorAll("Control")].map((control) => ({
      label: referred(control.querySelector(":scope > Label")),
      tip: referred(control.querySelector("Supertip > Description")),
      icon: here(referred(control.querySelector('Icon > [size="16"]'))),
      functionName: control.querySelector("Action > FunctionName")?.textContent ?? undefined,
    })),
  }));
  return { groups, functionPage: here(referred(manifest.querySelector("FunctionFile"))) };
}

function here(address: string): string {
  return new URL(address).pathname.slice(1);
}
