/** One tier of a team's items: their mix, the order of work by age, what is worked, waits and is lost. */
import type { CompleteTeam } from "../plan/completePlan";
import type { Unit } from "../plan/unit";
import type { BlockBuilder } from "../rows/buildBlock";
import type { TierNumber } from "./chain";

/** Where items come from: keys of the rows that hold them. Items without spend have no unfit ones. */
export interface ItemSource {
  readonly label: string;
  readonly fit: string;
  readonly unfit?: string;
  /** Fitting items weighted by how they convert. */
  readonly quality: string;
  /** …and by the value of their deals. */
  readonly value: string;
  readonly spend?: string;
}

/** The rows of one tier up to what is lost. */
export function tierBlock(
  block: BlockBuilder,
  team: CompleteTeam,
  tier: TierNumber,
  sources: readonly ItemSource[],
): void {
  const ages = Array.from({ length: team.shelfLife + 1 }, (_, age) => age);
  mixRows(block, sources);
  availableRows(block, ages, tier);
  workedRows(block, ages, tier);
  waitingRows(block, ages, tier);
  agedRows(block, ages);
  block.row("lostFit", { label: "Fitting items never called", unit: "items" }, lostTimes("fitMix", ages));
  block.row("lostValue", { label: "Deal value of items never called", unit: "money" }, lostTimes("worth", ages));
}

function lostTimes(weight: string, ages: readonly number[]): string {
  const [first, last] = lostAges(ages);
  return `sumproduct(lost${first} : lost${last}, ${weight}${first} : ${weight}${last})`;
}

/** Items are lost at ages 1 to M; at age 0 only when nothing can wait. */
function lostAges(ages: readonly number[]): readonly [number, number] {
  const last = ages.length - 1;
  return [Math.min(1, last), last];
}

/** A list of copies, one a source, and their sum; 0 without sources. */
function gathered(
  block: BlockBuilder,
  name: string,
  words: { label: string; unit: Unit },
  keys: readonly (readonly [label: string, key: string | undefined])[],
): void {
  const listed = keys.filter((each): each is readonly [string, string] => each[1] !== undefined);
  listed.forEach(([label, key], position) => {
    block.row(`${name}From${position + 1}`, { label: `${words.label}, from ${label}`, unit: words.unit }, key);
  });
  block.flow(name, words, listed.length === 0 ? "0" : `sum(${name}From1 : ${name}From${listed.length})`);
}

function mixRows(block: BlockBuilder, sources: readonly ItemSource[]): void {
  const from = (pick: (source: ItemSource) => string | undefined) =>
    sources.map((source) => [source.label, pick(source)] as const);
  gathered(
    block,
    "fit",
    { label: "Fitting items", unit: "items" },
    from(({ fit }) => fit),
  );
  gathered(
    block,
    "unfit",
    { label: "Other items", unit: "items" },
    from(({ unfit }) => unfit),
  );
  gathered(
    block,
    "converting",
    { label: "Fitting items by how they convert", unit: "items" },
    from(({ quality }) => quality),
  );
  gathered(
    block,
    "dealing",
    { label: "…by the value of their deals", unit: "money" },
    from(({ value }) => value),
  );
  gathered(
    block,
    "tierSpend",
    { label: "Spend behind these items", unit: "money" },
    from(({ spend }) => spend),
  );
  block.flow("items", { label: "Items", unit: "items" }, "fit + unfit");
  block.row("fitMix", { label: "Share that fits", unit: "share" }, "if(items = 0, 1, fit / items)");
  block.row(
    "handle",
    { label: "Hours per item", unit: "hoursPerItem" },
    "handleHours * fitMix + triageHours * (1 - fitMix)",
  );
  block.row(
    "quality",
    { label: "Conversion against the pass rate", unit: "ratio" },
    "if(fit = 0, 1, converting / fit)",
  );
  block.row(
    "value",
    { label: "Value of a deal", unit: "money" },
    "if(converting = 0, plan.dealValue, dealing / converting)",
  );
}

function availableRows(block: BlockBuilder, ages: readonly number[], tier: TierNumber): void {
  for (const age of ages) {
    const words = { label: age === 0 ? "Items that arrive" : `Waiting since ${age} before`, unit: "items" } as const;
    const opening = age === 1 && tier === 1 ? "openingBacklog" : "0";
    block.row(
      `available${age}`,
      words,
      age === 0 ? "items" : `first(${opening}, survivalRate * previous(remaining${age - 1}))`,
    );
  }
  for (const age of ages) {
    const label = age === 0 ? "Hours that arriving items need" : `Hours of those waiting since ${age} before`;
    block.row(`need${age}`, { label, unit: "hours" }, `available${age} * handle`);
  }
  const last = ages.length - 1;
  block.row("need", { label: "Hours that the tier needs", unit: "hours" }, `sum(need0 : need${last})`);
  const before = tier === 1 ? "0" : "max(0, tier1.need)";
  block.row("hoursBefore", { label: "Hours worked off first, by the tier before", unit: "hours" }, before);
}

function workedRows(block: BlockBuilder, ages: readonly number[], tier: TierNumber): void {
  const last = ages.length - 1;
  const before = tier === 1 ? "" : "hoursBefore + ";
  for (const age of ages) {
    const younger = age === 0 ? "0" : `sum(need0 : need${age - 1})`;
    const older = age === last ? "0" : `sum(need${age + 1} : need${last})`;
    const words = { label: `Hours worked off before ${aged(age)}`, unit: "hours" } as const;
    block.row(`ahead${age}`, words, `${before}if(newest = 1, ${younger}, ${older})`);
  }
  for (const age of ages) {
    block.row(
      `worked${age}`,
      { label: `Worked of ${aged(age)}`, unit: "items" },
      `min(available${age}, max(0, capacityHours - ahead${age}) / handle)`,
    );
  }
  for (const age of ages) {
    block.row(
      `remaining${age}`,
      { label: `Left over of ${aged(age)}`, unit: "items" },
      `available${age} - worked${age}`,
    );
  }
}

function aged(age: number): string {
  return age === 0 ? "arriving items" : `items waiting since ${age} before`;
}

function waitingRows(block: BlockBuilder, ages: readonly number[], tier: TierNumber): void {
  const last = ages.length - 1;
  const opening = tier === 1 ? " + first(openingBacklog, 0)" : "";
  if (last === 0) {
    block.row("lost0", { label: "Lost, never called", unit: "items" }, `remaining0${opening}`);
  }
  for (let age = 1; age <= last; age += 1) {
    const died = `first(0, (1 - survivalRate) * previous(remaining${age - 1}))`;
    const words = { label: `Lost after ${age} waited`, unit: "items" } as const;
    block.row(`lost${age}`, words, age === last ? `${died} + remaining${last}` : died);
  }
  const [first] = lostAges(ages);
  block.flow("worked", { label: "Worked", unit: "items" }, `sum(worked0 : worked${last})`);
  block.row("workedHours", { label: "Hours worked", unit: "hours" }, "worked * handle");
  block.flow("overflow", { label: "Never called", unit: "items" }, `sum(lost${first} : lost${last})`);
  block.row(
    "backlog",
    { label: "Still waiting at the end", unit: "items" },
    last === 0 ? "0" : `sum(remaining0 : remaining${last - 1})`,
  );
  block.row(
    "waiting",
    { label: "Waiting from before", unit: "items" },
    last === 0 ? "0" : `sum(available1 : available${last})`,
  );
  block.figure(
    "behind",
    { label: "Spend behind items nobody had time for", unit: "money" },
    "if(total(items) = 0, 0, total(tierSpend) * min(1, total(overflow) / total(items)))",
  );
}

/** Mix, conversion and value in the period in which an item of each age arrived. */
function agedRows(block: BlockBuilder, ages: readonly number[]): void {
  const aging = (name: string, label: string, unit: Unit, fresh: string) => {
    for (const age of ages) {
      const words = { label: age === 0 ? label : `${label}, arrived ${age} before`, unit } as const;
      block.row(`${name}${age}`, words, age === 0 ? fresh : `first(${name}0, previous(${name}${age - 1}))`);
    }
  };
  aging("fitMix", "Share that fits", "share", "fitMix");
  aging("weight", "Chance factor of an item", "ratio", "fitMix * quality");
  aging("worth", "Deal value of an item", "money", "weight0 * value");
}
