import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { samplePlan } from "../../src/core/plan/samplePlan";
import type { Plan } from "../../src/core/plan/plan";
import { numberWords } from "../../src/core/words/numberWords";
import { periodWords } from "../../src/core/words/periodWords";
import { App } from "../../src/taskpane/App";
import { planViewOf } from "../../src/taskpane/state/planView";
import { termPicture, type TermPicture } from "../../src/taskpane/state/termPicture";
import { TermPage } from "../../src/taskpane/views/TermPage";
import { terms, type Term } from "../../src/taskpane/words/terms";
import { germanTerms } from "../../src/taskpane/words/termsDe";
import { englishTerms } from "../../src/taskpane/words/termsEn";
import { WordsProvider } from "../../src/taskpane/words/WordsContext";
import { MemoryWorkbook } from "./memoryWorkbook";

jest.setTimeout(60_000);

beforeEach(() => sessionStorage.clear());

describe.each(["en-GB", "de-DE"])("in %s", (locale) => {
  test.each(terms)("%s has a page with a title, a picture and whole sentences", (term) => {
    show(term, locale);
    const { title, says } = (locale === "de-DE" ? germanTerms : englishTerms)[term];
    screen.getByRole("heading", { name: title });
    screen.getByText(says);
    expect(screen.getByRole("img").getAttribute("aria-label")).toMatch(new RegExp(`^${title}`));
    const text = document.body.textContent;
    expect(text).not.toMatch(/undefined|NaN|Infinity|\{|\}/);
  });
});

describe("examples say figures of the plan that is open", () => {
  test.each<[Term, string]>([
    ["halfSaturation", "Paid search brings 380 leads at €38.0k: half of its ceiling of 760."],
    ["adstock", "Content and SEO carries 60% over: of 100 spent once, 40 work at once and 24 in the period after."],
    ["planValue", "Over 3 years this plan is worth €12.4m; if only one year of a customer counted, −€537k."],
    ["runOn", "This plan reports 12 periods and judges 6 more."],
    ["neverCalled", "In this plan SDR never calls 1,390 of them: the hatched parts."],
    ["tier", "At SDR, 0 of the first tier are never called, and 1,390 of the second."],
    ["payback", "€5.45m of cost against €4.53m of margin a year: 14.4 months."],
  ])("%s", (term, sentence) => expect(exampleOf(term)).toBe(sentence));
});

test("what waiting and being in time cost at high load comes from the waiting formula of the model", () => {
  const onTime = pictureOf("onTime");
  const shares = onTime.picture.kind === "curve" ? onTime.picture.points.map(([, share]) => share) : [];
  expect(shares).toHaveLength(50);
  shares.slice(1).forEach((share, index) => expect(share).toBeLessThanOrEqual((shares[index] ?? 0) + 1e-12));
  expect(shares.at(-1)).toBeLessThan(0.6);
  expect(shares[0]).toBeGreaterThan(0.95);
});

test("a plan without an example of a term still has its picture", () => {
  const bare: Plan = {
    ...samplePlan,
    runOn: 0,
    channels: [{ name: "Brand", team: "SDR", spend: 1000, curve: { kind: "none" } }],
    teams: samplePlan.teams.map((team) => ({ ...team, ramp: [] })),
  };
  expect(terms.filter((term) => pictureOf(term, bare).facts === undefined)).toEqual([
    "ramp",
    "responseCurve",
    "halfSaturation",
    "nextLead",
    "adstock",
    "seasonality",
    "handOver",
    "tier",
  ]);
});

test("a term is opened where it stands, and Esc leads back to it", async () => {
  render(<App workbook={MemoryWorkbook.with(samplePlan)} />);
  await userEvent.click(await screen.findByRole("button", { name: "Payback" }));
  await screen.findByRole("img", { name: /^Payback\. €/ });
  await userEvent.keyboard("{Escape}");
  expect(document.activeElement).toBe(await screen.findByRole("button", { name: "Payback" }));
});

function show(term: Term, locale: string): void {
  render(
    <FluentProvider theme={webLightTheme}>
      <WordsProvider locale={locale} currency="EUR">
        <TermPage term={term} view={planViewOf(samplePlan, locale)} />
      </WordsProvider>
    </FluentProvider>,
  );
}

function pictureOf(term: Term, plan: Plan = samplePlan): TermPicture {
  const view = planViewOf(plan, "en-GB");
  const numbers = numberWords("en-GB", "EUR");
  return termPicture(term, { view, numbers, periods: periodWords(view.evaluation.plan, "en-GB") });
}

function exampleOf(term: Term): string {
  return englishTerms[term].example(...(pictureOf(term).facts ?? []));
}
