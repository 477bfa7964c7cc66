/** A quarter of the sample as its pages: the plan's scenario, two closed months, the re-forecast, decisions and a review. */
import { promisedByPlan, fingerprint } from "../../../src/core/agreement/agreement";
import { atThisRate } from "../../../src/core/actuals/atThisRate";
import { reforecast } from "../../../src/core/actuals/reforecast";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import { completePlan } from "../../../src/core/plan/completePlan";
import type { Plan } from "../../../src/core/plan/plan";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import type { Decision } from "../../../src/core/review/decision";
import { planChanges } from "../../../src/core/review/planChanges";
import { rolesOf } from "../../../src/core/review/roles";
import { actualsPage } from "../../../src/core/sheets/actualsPage";
import { sumOfFigures } from "../../../src/core/sheets/agreementBlock";
import { decisionsPage } from "../../../src/core/sheets/decisionsPage";
import { inputPages } from "../../../src/core/sheets/inputPages";
import { InputPlaces, placeSections } from "../../../src/core/sheets/inputPlaces";
import { pageGrid } from "../../../src/core/sheets/pageGrid";
import { PlanFigures } from "../../../src/core/sheets/planFigures";
import type { ReviewFacts } from "../../../src/core/sheets/reviewFacts";
import { reviewName, reviewPage } from "../../../src/core/sheets/reviewPage";
import { ScenarioGrid } from "../../../src/core/sheets/scenarioGrid";
import { scenarioPage } from "../../../src/core/sheets/scenarioPage";
import { actualsOf } from "../actuals/sampleActuals";

const takenAt = "2027-03-04T10:00:00.000Z";
const head = { author: "", savedAt: takenAt, purpose: "" };
export const places = InputPlaces.of(placeSections(completePlan(samplePlan)));

/** Two months with fewer leads and smaller deals than planned. */
const asPlanned = actualsOf(samplePlan, 2);
const times = (figures: readonly (number | undefined)[], factor: number) =>
  figures.map((figure) => Math.round((figure ?? 0) * factor));
export const sampleActuals = {
  ...asPlanned,
  channels: asPlanned.channels.map((channel) => ({ ...channel, leads: times(channel.leads, 0.85) })),
  teams: asPlanned.teams.map((team) => ({
    ...team,
    items: [],
    worked: [],
    backlog: [],
    onTheWay: [],
    headcount: team.name === "SDR" ? [8, 7] : [9, 10],
  })),
  wins: times(asPlanned.wins, 0.8),
  bookings: times(asPlanned.bookings, 0.7),
};

export const decisions: readonly Decision[] = [
  {
    date: "2027-02-04",
    decision: "Open two SDR jobs for May instead of one",
    role: "Sales development",
    by: "2027-03-10",
    scenario: "Base",
    status: "open",
  },
  {
    date: "2027-02-04",
    decision: "Stop handing over leads without a work address",
    role: "Marketing",
    by: "2027-02-20",
    scenario: "",
    status: "decided",
  },
];

const scenario = (plan: Plan, name: string) =>
  scenarioPage({ ...head, id: name, name, plan, base: samplePlan, places }, name);
const basePage = scenario(samplePlan, "Base");
const forecastPlan = { ...reforecast(samplePlan, sampleActuals).plan, name: "Re-forecast Feb 27" };
const forecastPage = scenario(forecastPlan, "Re-forecast Feb 27");
const planFigures = new PlanFigures(evaluatePlan(samplePlan), new ScenarioGrid(pageGrid(basePage)));
const forecastFigures = new PlanFigures(evaluatePlan(forecastPlan), new ScenarioGrid(pageGrid(forecastPage)));

const agreement = {
  ...promisedByPlan(planFigures.evaluation),
  profile: {
    industry: "Software",
    size: "50–500 people",
    region: "DACH",
    signals: "asked for a demo",
    notFor: "Agencies",
  },
  attempts: 6,
};
const agreed = {
  marketing: "Head of marketing",
  sales: "Head of sales",
  on: "2027-01-15",
  fingerprint: fingerprint(agreement),
  figures: sumOfFigures(agreement, planFigures.evaluation.plan),
};

const [search, ...otherChannels] = samplePlan.channels;
const [sdr, ...otherTeams] = samplePlan.teams;
if (search === undefined || sdr === undefined) throw new Error("the sample has channels and teams");
/** What the sheets said at the review before. */
export const before: Plan = {
  ...samplePlan,
  goals: { ...samplePlan.goals, bookings: 6_200_000 },
  channels: [{ ...search, spend: 40_000 }, ...otherChannels],
  teams: [{ ...sdr, passRate: 0.17 }, ...otherTeams],
};

export const reviewFacts: ReviewFacts = {
  takenAt,
  plan: planFigures,
  forecast: { figures: forecastFigures, rate: atThisRate(planFigures.evaluation, forecastFigures.evaluation) },
  places,
  agreement: { agreement, agreed },
  since: "2027-02-04",
  changes: planChanges(before, samplePlan).map((change) => ({ scenario: "", change })),
  decisions,
  tests: [{ name: "Short against long form", verdict: "Too early to tell: 820 of 3,600 leads a side." }],
};

export const review = reviewPage(reviewFacts, reviewName(takenAt));
export const actuals = actualsPage(sampleActuals, planFigures, places, "Actuals");
const choices = { roles: rolesOf(planFigures.evaluation.plan), scenarios: ["Base", "Re-forecast Feb 27"] };
export const decisionsSheet = decisionsPage(decisions, choices, "Decisions");

/** All of them, in the order of their tabs. */
export const quarterPages = [...inputPages(samplePlan), basePage, forecastPage, actuals, decisionsSheet, review];
