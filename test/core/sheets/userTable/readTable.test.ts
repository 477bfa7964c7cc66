import fc from "fast-check";
import { namesIn, readTable, rolesIn } from "../../../../src/core/sheets/userTable/readTable";
import { columnsOf, day, read, tableOf } from "./tables";

const said = ({ figures }: ReturnType<typeof read>) =>
  figures.map(({ name, role, month, value, cell }) => [
    name,
    role,
    month && `${month.year}-${month.month}`,
    value,
    cell,
  ]);

test("months side by side: every figure with its channel, month and cell", () => {
  const wide = read([
    ["Channel", "Jan 27", "Feb 27"],
    ["Paid search", 1000, "1,200"],
    ["Events", "", "€12k"],
  ]);
  expect(said(wide)).toEqual([
    ["Paid search", "spend", "2027-1", 1000, "B2"],
    ["Paid search", "spend", "2027-2", 1200, "C2"],
    ["Events", "spend", "2027-2", 12000, "C3"],
  ]);
  expect(wide).toMatchObject({ kind: "channels", findings: [] });
});

test("months below each other, with German headings and numbers as text", () => {
  const long = read(
    [
      ["Kanal", "Monat", "Kosten", "Leads"],
      ["Suche", day("2027-01-01"), "1.234,56", 20],
      ["Suche", "Februar 2027", "12 Tsd. €", "25"],
    ],
    "de-DE",
  );
  expect(said(long)).toEqual([
    ["Suche", "spend", "2027-1", 1234.56, "C2"],
    ["Suche", "leads", "2027-1", 20, "D2"],
    ["Suche", "spend", "2027-2", 12000, "C3"],
    ["Suche", "leads", "2027-2", 25, "D3"],
  ]);
});

test("a column that names the measure says what the months of its row hold", () => {
  const rows = read([
    ["Channel", "Metric", "Jan 27"],
    ["Paid search", "Spend", 1000],
    ["Paid search", "Leads", 20],
    ["Paid search", "Cost per lead", 50],
  ]);
  expect(said(rows).map((figure) => [figure[1], figure[3]])).toEqual([
    ["spend", 1000],
    ["leads", 20],
  ]);
});

test("a pivot in outline names a channel once, above its months", () => {
  const pivot = read([
    ["Source", "Month", "Leads"],
    ["Paid search", "Jan 27", 20],
    ["", "Feb 27", 22],
    ["", "Mar 27", 24],
  ]);
  expect(pivot.figures.map(({ name }) => name)).toEqual(["Paid search", "Paid search", "Paid search"]);
});

test("rows that add up others are set apart", () => {
  const { figures, totals, findings } = read([
    ["Channel", "Spend"],
    ["Paid search", 1000],
    ["Events", 500],
    ["Total", 1500],
  ]);
  expect(figures.map(({ value }) => value)).toEqual([1000, 500]);
  expect(totals.map(({ value }) => value)).toEqual([1500]);
  expect(findings).toEqual([{ kind: "totalRow", cell: "A4", text: "Total" }]);
});

test("what is not understood is told by cell, and nothing is made of it", () => {
  const { figures, findings } = read([
    ["Channel", "Month", "Spend", "Leads"],
    ["Paid search", "soon", "tbc", "#DIV/0!"],
    ["Events", "Jan 27", -50, "-"],
    ["", "Jan 27", 70, ""],
  ]);
  expect(findings).toEqual([
    { kind: "notADate", cell: "B2", text: "soon" },
    { kind: "notANumber", cell: "C2", text: "tbc" },
    { kind: "notANumber", cell: "D2", text: "#DIV/0!" },
    { kind: "negative", cell: "C3", text: "-50" },
    { kind: "noName", cell: "A4" },
  ]);
  expect(figures.map(({ name, value }) => [name, value])).toEqual([["", 70]]);
});

test("a list of reps is seats: nobody's name is kept", () => {
  const roster = read([
    ["Rep name", "Team", "Start", "End", "FTE"],
    ["Ada Example", "SDR", day("2025-03-01"), "", 0.8],
    ["Ben Example", "SDR", "01.04.2027", day("2027-09-30"), "100%"],
    ["open", "AE", "", "", 1],
    ["Cy Example", "AE", day("2027-05-01"), day("2027-01-31"), 80],
  ]);
  expect(roster.kind).toBe("teams");
  expect(roster.seats).toEqual([
    { team: "SDR", isHeld: true, start: { year: 2025, month: 3, day: 1 }, end: undefined, share: 0.8, cell: "A2" },
    {
      team: "SDR",
      isHeld: true,
      start: { year: 2027, month: 4, day: 1 },
      end: { year: 2027, month: 9, day: 30 },
      share: 1,
      cell: "A3",
    },
  ]);
  expect(roster.findings).toEqual([
    { kind: "openSeat", cell: "A4" },
    { kind: "endBeforeStart", cell: "D5" },
  ]);
  expect(JSON.stringify(roster)).not.toMatch(/Example/);
});

test("a list of single leads counts yes and days as one", () => {
  const list = read([
    ["Lead ID", "Source", "Created at", "Fit", "Handed over", "Won deal"],
    ["L1", "Paid search", day("2027-01-05"), "yes", true, day("2027-03-02")],
    ["L2", "Paid search", day("2027-01-06"), "nein", false, ""],
  ]);
  expect(list.figures.map(({ role, value, row }) => [row, role, value])).toEqual([
    [1, "fitting", 1],
    [1, "handedOver", 1],
    [1, "wins", 1],
    [2, "fitting", 0],
    [2, "handedOver", 0],
  ]);
  expect(list.leads.map(({ id, name, cell }) => [id, name, cell])).toEqual([
    ["L1", "Paid search", "A2"],
    ["L2", "Paid search", "A3"],
  ]);
  expect(list.figures.find(({ role }) => role === "wins")?.on).toEqual({ year: 2027, month: 3, day: 2 });
});

test("a column that the user gives another role is read as that", () => {
  const rows = [
    ["Channel", "Amount", "Result"],
    ["Paid search", 1000, 20],
  ];
  expect(rolesIn(read(rows))).toEqual(["spend"]);
  expect(rolesIn(read(rows, "en-GB", { 2: "leads" }))).toEqual(["spend", "leads"]);
  expect(read(rows, "en-GB", { 0: "other" })).toMatchObject({ kind: "none" });
});

test("the same figures come out wide and long, whatever they are", () => {
  const amounts = fc.array(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 5,
  });
  const months = ["Jan 27", "Feb 27", "Mar 27"];
  fc.assert(
    fc.property(amounts, (spends) => {
      const names = spends.map((_, index) => `Channel ${index}`);
      const wide = read([["Channel", ...months], ...spends.map((row, index) => [names[index] ?? "", ...row])]);
      const long = read([
        ["Channel", "Month", "Spend"],
        ...spends.flatMap((row, index) => row.map((money, at) => [names[index] ?? "", months[at] ?? "", money])),
      ]);
      const bare = ({ figures }: typeof wide) =>
        figures.map(({ name, month, role, value }) => ({ name, month, role, value }));
      expect(bare(wide)).toEqual(bare(long));
      expect(namesIn(wide)).toEqual(names);
    }),
  );
});

test("cells are named as they stand on the sheet", () => {
  const table = {
    ...tableOf([
      ["Channel", "Spend"],
      ["Paid search", "much"],
    ]),
    row: 4,
    column: 2,
  };
  expect(readTable(table, columnsOf(table), "en-GB").findings).toEqual([
    { kind: "notANumber", cell: "D6", text: "much" },
  ]);
});
