/** What a scenario sheet says of itself, unseen: how it is recognised, whatever its tab is called. */
import { stampKey } from "./grid";

/** Raised when a row of the model changes its meaning. */
export const modelVersion = "1.0";

export interface ScenarioHead {
  readonly id: string;
  readonly name: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  /** When its links became values (ISO 8601, UTC); absent while it follows the input sheets. */
  readonly frozenAt?: string;
}

const scenarioPageKind = "Scenario";

/** Custom properties of the sheet. */
export function scenarioStamp({ id, name, author, savedAt, frozenAt }: ScenarioHead): Readonly<Record<string, string>> {
  return {
    [stampKey]: scenarioPageKind,
    HeadroomId: id,
    HeadroomName: name,
    HeadroomAuthor: author,
    HeadroomSavedAt: savedAt,
    HeadroomModel: modelVersion,
    ...(frozenAt !== undefined && { HeadroomFrozenAt: frozenAt }),
  };
}

/** The scenario that a sheet's stamp names; undefined for other sheets. */
export function scenarioHead(stamp: Readonly<Record<string, string>>): ScenarioHead | undefined {
  if (stamp[stampKey] !== scenarioPageKind) return undefined;
  return {
    id: stamp["HeadroomId"] ?? "",
    name: stamp["HeadroomName"] ?? "",
    author: stamp["HeadroomAuthor"] ?? "",
    savedAt: stamp["HeadroomSavedAt"] ?? "",
    frozenAt: stamp["HeadroomFrozenAt"],
  };
}
