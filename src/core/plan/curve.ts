/** Response curves: leads in a period for the spend that still works in it (MODEL.md, "Demand, per channel"). */
import * as z from "zod";
import { one } from "./field";

/** Saturating, S-shaped when slope > 1: maxLeads / (1 + (halfSaturation / adstock)^slope). */
const hill = z.strictObject({
  kind: z.literal("hill"),
  /** Leads a period that the channel approaches but never reaches. */
  maxLeads: one("Lead ceiling", "leads", "positive"),
  /** Spend a period that gets half of what is possible. */
  halfSaturation: one("Half-saturation", "money", "positiveMoney"),
  /** Up to 1: falling returns from the start; above 1: S-shaped. */
  slope: one("Slope", "number", "positive"),
});

/** Saturating from the start: maxLeads * (1 - 2^(-adstock / halfSaturation)). */
const exponential = z.strictObject({
  kind: z.literal("exponential"),
  maxLeads: one("Lead ceiling", "leads", "positive"),
  halfSaturation: one("Half-saturation", "money", "positiveMoney"),
});

/** Falling returns without a ceiling: leadsAtReference * (adstock / reference)^exponent. */
const power = z.strictObject({
  kind: z.literal("power"),
  /** A spend a period whose leads are known. */
  reference: one("Reference spend", "money", "positiveMoney"),
  leadsAtReference: one("Leads at reference spend", "leads", "positive"),
  exponent: one("Exponent", "number", "exponent"),
});

/** A fixed price per lead up to an optional ceiling: min(adstock / costPerLead, maxLeads). */
const linear = z.strictObject({
  kind: z.literal("linear"),
  costPerLead: one("Cost per lead", "money", "positiveMoney"),
  maxLeads: one("Lead ceiling", "leads", "positive").optional(),
});

/** Cost without leads: brand, tools. */
const none = z.strictObject({ kind: z.literal("none") });

export const curveSchemas = { hill, exponential, power, linear, none } as const;

export const curveSchema = z.discriminatedUnion("kind", [hill, exponential, power, linear, none]);

export type Curve = z.infer<typeof curveSchema>;
