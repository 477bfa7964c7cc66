/** The picture of a term, drawn from the plan that is open: its curves and bars are what the model makes of them. */
import type { PeriodWords } from "../../core/words/periodWords";
import type { NumberWords } from "../../core/words/numberWords";
import type { Term } from "../words/terms";
import type { PlanView } from "./planView";
import { adstockPicture, curvePicture, handOverPicture, nextLeadPicture, seasonalityPicture } from "./termChannel";
import { bookingsPicture, paybackPicture, planValuePicture, runOnPicture } from "./termMoney";
import {
  atStakePicture,
  fullStrengthPicture,
  headroomPicture,
  loadPicture,
  neverCalledPicture,
  queuePicture,
  rampPicture,
  tierPicture,
  timeToFillPicture,
} from "./termTeam";

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** The upper part of the bar, hatched. */
  readonly lost?: number;
}

export type Picture =
  | {
      readonly kind: "curve";
      /** [x, y], x rising. */
      readonly points: readonly (readonly [number, number])[];
      /** Beyond this x the curve is a guess. */
      readonly knownTo?: number;
      /** Points with a dot and lines to the axes. */
      readonly marks: readonly (readonly [number, number])[];
      readonly ends: { readonly x: readonly [string, string]; readonly y: string };
    }
  | {
      readonly kind: "bars";
      readonly bars: readonly Bar[];
      /** A stepped line over the bars. */
      readonly line?: readonly number[];
      readonly format: (value: number) => string;
    }
  | { readonly kind: "boxes"; readonly boxes: readonly { readonly name: string; readonly tone: number }[] };

export interface TermPicture {
  readonly picture: Picture;
  /** Figures and names of the example, as text; undefined: the plan has no example of it. */
  readonly facts: readonly string[] | undefined;
}

/** What a picture is made from. */
export interface PictureGround {
  readonly view: PlanView;
  readonly numbers: NumberWords;
  readonly periods: PeriodWords;
}

export function termPicture(term: Term, ground: PictureGround): TermPicture {
  return builders[term](ground);
}

const builders: Readonly<Record<Term, (ground: PictureGround) => TermPicture>> = {
  bookings: bookingsPicture,
  payback: paybackPicture,
  planValue: planValuePicture,
  neverCalled: neverCalledPicture,
  atStake: atStakePicture,
  onTime: (ground) => queuePicture(ground, "onTime"),
  waiting: (ground) => queuePicture(ground, "waiting"),
  load: loadPicture,
  headroom: headroomPicture,
  fullStrength: fullStrengthPicture,
  ramp: rampPicture,
  timeToFill: timeToFillPicture,
  responseCurve: (ground) => curvePicture(ground, "spend"),
  halfSaturation: (ground) => curvePicture(ground, "half"),
  nextLead: nextLeadPicture,
  adstock: adstockPicture,
  seasonality: seasonalityPicture,
  handOver: handOverPicture,
  tier: tierPicture,
  runOn: runOnPicture,
  gap: () => ({ picture: plainBars([98, 100]), facts: [] }),
  bands: () => ({ picture: plainBars([80, 100, 125]), facts: [] }),
};

/** Bars that the axes of the text name. */
function plainBars(values: readonly number[]): Picture {
  return { kind: "bars", bars: values.map((value) => ({ name: "", value })), format: String };
}
