/** How many leads or wins it takes to tell two strategies apart. */
import { looksFactor, type TestRisk } from "./looks";
import { normalPoint } from "./normal";

/** The risks and how often the test is looked at. */
export interface TestPlanRisk extends TestRisk {
  readonly looks: number;
}

export const usualRisk: TestPlanRisk = { falseAlarm: 0.05, power: 0.8, looks: 4 };

/**
 * Leads on each side of a test that splits leads at random, to tell the share `first` from the share `second`:
 * n = (z(1 − α/2)·√(2·p̄·(1 − p̄)) + z(power)·√(p₁(1 − p₁) + p₂(1 − p₂)))² / (p₁ − p₂)², times what the looks cost.
 * Infinity when the shares are the same. Source: Fleiss, Levin and Paik, "Statistical Methods for Rates and Proportions",
 * 3rd ed., 2003, chapter 4, without the correction for continuity, as in R's power.prop.test.
 */
export function leadsASide(first: number, second: number, risk: TestPlanRisk): number {
  if (first === second) return Infinity;
  const middle = (first + second) / 2;
  const same = Math.sqrt(2 * middle * (1 - middle));
  const apart = Math.sqrt(first * (1 - first) + second * (1 - second));
  return (standardErrors(risk, same, apart) / (first - second)) ** 2 * looksFactor(risk.looks, risk);
}

/**
 * Events (leads or wins) of both sides together in a test that takes turns, to tell the rate `first` per unit of money
 * from the rate `second` when both sides get the same money: the first's share of the events, π = r₁/(r₁ + r₂), is told
 * from 1/2. `scatter` is the variance of counts over their mean, 1 for pure chance. Infinity when the rates are the same.
 * Source: Przyborowski and Wilenski, "Homogeneity of results in testing samples from Poisson series", Biometrika 31, 1940.
 */
export function eventsTogether(first: number, second: number, risk: TestPlanRisk, scatter = 1): number {
  if (first === second) return Infinity;
  const share = first / (first + second);
  const reach = standardErrors(risk, 1 / 2, Math.sqrt(share * (1 - share)));
  return scatter * (reach / (share - 1 / 2)) ** 2 * looksFactor(risk.looks, risk);
}

function standardErrors({ falseAlarm, power }: TestPlanRisk, same: number, apart: number): number {
  return normalPoint(1 - falseAlarm / 2) * same + normalPoint(power) * apart;
}
