/** The names of the pages about scenarios; all else that they say is loaded with them. */
export interface ScenarioPages {
  readonly compare: { readonly title: string };
}

export const englishScenarioPages: ScenarioPages = { compare: { title: "Compare" } };
export const germanScenarioPages: ScenarioPages = { compare: { title: "Vergleich" } };
