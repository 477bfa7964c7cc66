import { leadCheck } from "../../../src/core/calibrate/leadCheck";
import { samplePlan } from "../../../src/core/plan/samplePlan";
import { day, read } from "../sheets/userTable/tables";

const check = (rows: Parameters<typeof read>[0], names = {}) => leadCheck(samplePlan, read(rows), { names });

test("data in order has no worklist", () => {
  const tasks = check([
    ["Source", "Month", "Leads", "Handed over", "Worked"],
    ["Paid search", "Jan 27", 400, 300, 290],
    ["Paid search", "Feb 27", 410, 300, 300],
    ["Total", "", 810, 600, 590],
  ]);
  expect(tasks).toEqual([]);
});

test("missing and unknown sources, with the channel that was meant", () => {
  const tasks = check([
    ["Source", "Month", "Leads"],
    ["Paid serach", "Jan 27", 400],
    ["", "Jan 27", 12],
    ["Fax", "Jan 27", 3],
  ]);
  expect(tasks).toEqual([
    { kind: "unknownSource", cell: "C2", text: "Paid serach", like: "Paid search" },
    { kind: "noName", cell: "A3" },
    { kind: "unknownSource", cell: "C4", text: "Fax", like: undefined },
  ]);
  const chosen = check(
    [
      ["Source", "Month", "Leads"],
      ["Fax", "Jan 27", 3],
    ],
    { Fax: null },
  );
  expect(chosen).toEqual([]);
});

test("a step that counts more than the one before, and a total that is not the sum", () => {
  const tasks = check([
    ["Source", "Month", "Leads", "Fitting leads", "Worked"],
    ["Events", "Jan 27", 100, 120, 90],
    ["Total", "", 100, 120, 80],
  ]);
  expect(tasks).toEqual([
    { kind: "moreThanBefore", cell: "D2", source: "Events", step: "fitting", count: 120, before: "leads", of: 100 },
    { kind: "totalDiffers", cell: "E3", step: "worked", count: 80, of: 90 },
  ]);
});

test("totals of parts and of all are both accepted", () => {
  const rows = [
    ["Source", "Month", "Leads"],
    ["Events", "Jan 27", 10],
    ["Paid search", "Jan 27", 20],
    ["Sum", "", 30],
    ["Events", "Feb 27", 5],
    ["Paid search", "Feb 27", 6],
    ["Sum", "", 11],
    ["Grand total", "", 41],
  ];
  expect(check(rows)).toEqual([]);
  expect(check([...rows.slice(0, -1), ["Grand total", "", 44]])).toEqual([
    { kind: "totalDiffers", cell: "C8", step: "leads", count: 44, of: 0 },
  ]);
});

test("a lead that is listed twice, a source and month in two rows, a month that is missing, part of a lead", () => {
  expect(
    check([
      ["Lead ID", "Source", "Created at", "Fit"],
      ["L1", "Events", day("2027-01-03"), "yes"],
      ["L1", "Events", day("2027-01-04"), "yes"],
    ]),
  ).toEqual([{ kind: "duplicate", cell: "A3", text: "L1", first: "A2" }]);
  expect(
    check([
      ["Source", "Month", "Leads"],
      ["Events", "Jan 27", 10],
      ["Events", "Jan 27", 2.5],
      ["Events", "Mar 27", 4],
    ]),
  ).toEqual([
    { kind: "twice", cell: "C3", source: "Events", month: "2027-01" },
    { kind: "notWhole", cell: "C3", text: "2.5" },
    { kind: "monthMissing", cell: "", source: "Events", month: "2027-02" },
  ]);
});

test("rows without a month are told once each, and what is no number by cell", () => {
  expect(
    check([
      ["Source", "Month", "Leads", "Worked"],
      ["Events", "soon", 10, "x10"],
    ]),
  ).toEqual([
    { kind: "notADate", cell: "B2", text: "soon" },
    { kind: "noMonth", cell: "C2" },
    { kind: "notANumber", cell: "D2", text: "x10" },
  ]);
});
