import { isDateFormat, monthInHeading, readMonth } from "../../../../src/core/sheets/userTable/tableMonth";
import { isTotalName, roleOf } from "../../../../src/core/sheets/userTable/tableRole";
import { columnGroups, tableColumns } from "../../../../src/core/sheets/userTable/tableColumns";
import { columnsOf, day, tableOf } from "./tables";

test.each([
  ["Channel", "channel"],
  ["Lead source", "channel"],
  ["utm_source", "channel"],
  ["Kanal", "channel"],
  ["Quelle", "channel"],
  ["Kampagne", "channel"],
  ["Spend (EUR)", "spend"],
  ["Media-Kosten", "spend"],
  ["Ausgaben", "spend"],
  ["Budget 2027", "spend"],
  ["Leads", "leads"],
  ["# of leads", "leads"],
  ["Anfragen", "leads"],
  ["Cost per lead", "other"],
  ["Kosten je Lead", "other"],
  ["CPL", "other"],
  ["Win rate", "other"],
  ["Total", "other"],
  ["Month", "period"],
  ["Monat", "period"],
  ["MQLs", "handedOver"],
  ["An Vertrieb übergeben", "handedOver"],
  ["Fitting leads", "fitting"],
  ["Passende Leads", "fitting"],
  ["Fitting handed over", "handedFitting"],
  ["Worked", "worked"],
  ["Spät angerufen", "workedLate"],
  ["Opportunities", "passed"],
  ["Verkaufschancen", "passed"],
  ["Won deals", "wins"],
  ["Abschlüsse", "wins"],
  ["Team", "team"],
  ["Rep name", "rep"],
  ["Mitarbeiterin", "rep"],
  ["Start date", "start"],
  ["Eintrittsdatum", "start"],
  ["Austritt", "end"],
  ["FTE", "share"],
  ["Anteil", "share"],
  ["Headcount", "headcount"],
  ["Köpfe", "headcount"],
  ["Lead ID", "id"],
  ["Kennzahl", "measure"],
])("the heading %s is recognised as %s", (heading, role) => {
  expect(roleOf(heading)).toBe(role);
});

test.each(["Comment", "Bemerkung", "", "Jan 27"])("the heading “%s” says nothing about the role", (heading) => {
  expect(roleOf(heading)).toBeUndefined();
});

test.each([
  ["Jan 27", 2027, 1, undefined],
  ["Jan-27", 2027, 1, undefined],
  ["January 2027", 2027, 1, undefined],
  ["Januar 2027", 2027, 1, undefined],
  ["März 27", 2027, 3, undefined],
  ["Mrz. 2027", 2027, 3, undefined],
  ["Mai", undefined, 5, undefined],
  ["Dez. '27", 2027, 12, undefined],
  ["2027-01", 2027, 1, undefined],
  ["202701", 2027, 1, undefined],
  ["01/2027", 2027, 1, undefined],
  ["1.2027", 2027, 1, undefined],
  ["2027-01-15", 2027, 1, 15],
  ["2027-01-15T08:30:00Z", 2027, 1, 15],
  ["15.01.2027", 2027, 1, 15],
  ["5/1/2027", 2027, 1, 5],
  ["15 January 2027", 2027, 1, 15],
])("“%s” is a month", (text, year, month, on) => {
  expect(readMonth(text, "General", "en-GB")).toEqual(expect.objectContaining({ year, month, day: on }));
});

test("American English writes the month first", () => {
  expect(readMonth("5/1/2027", "General", "en-US")).toMatchObject({ month: 5, day: 1 });
});

test.each(["Paid search", "Marketing", "13/2027", "2027", "tbc", "Mayor", "Junk", "Decision", "12"])(
  "“%s” is no month",
  (text) => {
    expect(readMonth(text, "General", "en-GB")).toBeUndefined();
    expect(monthInHeading(text, "en-GB")).toBeUndefined();
  },
);

test("a number is a date only under a date format", () => {
  expect(readMonth(46388, "mmm yy", "en-GB")).toEqual({ year: 2027, month: 1, day: 1 });
  expect(readMonth(46388, "#,##0", "en-GB")).toBeUndefined();
  expect(readMonth(202701, "General", "en-GB")).toMatchObject({ year: 2027, month: 1 });
  expect(["dd.mm.yyyy", "mmm-yy", "d mmm"].every(isDateFormat)).toBe(true);
  expect(['#,##0 "days"', "General", "0.0%", "[Red]0", "h:mm"].some(isDateFormat)).toBe(false);
});

test("a heading names a month beside its measure", () => {
  expect(monthInHeading("Spend Jan 27", "en-GB")).toMatchObject({ year: 2027, month: 1 });
  expect(monthInHeading("Leads 2027-03", "en-GB")).toMatchObject({ year: 2027, month: 3 });
});

test("rows that add up others are told by their name", () => {
  expect(["Total", "Grand total", "Summe", "Gesamt", "Gesamtergebnis", "All channels"].every(isTotalName)).toBe(true);
  expect(["Totally Search", "Paid search", ""].some(isTotalName)).toBe(false);
});

test("headings are found below a title; months side by side are spend and one group", () => {
  const table = tableOf([
    ["Marketing plan 2027", "", "", ""],
    ["", "", "", ""],
    ["Channel", "Jan 27", day("2027-02-01"), "Note"],
    ["Paid search", 1000, 2000, "always on"],
  ]);
  const columns = columnsOf(table);
  expect(columns.headRow).toBe(2);
  expect(columns.columns.map(({ role }) => role)).toEqual(["channel", "spend", "spend", "other"]);
  expect(columnGroups(columns).map((group) => group.map(({ index }) => index))).toEqual([[0], [1, 2], [3]]);
  expect(columns.columns[1]).toMatchObject({ cell: "B3", sample: 1000, month: { year: 2027, month: 1 } });
});

test("names without a heading, beside figures, are channels", () => {
  const table = tableOf([
    ["", "Spend", "Leads"],
    ["Paid search", 1000, 20],
  ]);
  expect(columnsOf(table).columns.map(({ role }) => role)).toEqual(["channel", "spend", "leads"]);
});

test("of columns that hold the same, the first is read", () => {
  const table = tableOf([
    ["Channel", "Budget", "Actual spend", "Leads"],
    ["Paid search", 1000, 900, 20],
  ]);
  expect(columnsOf(table).columns.map(({ role }) => role)).toEqual(["channel", "spend", "other", "leads"]);
  const chosen = columnsOf(table, "en-GB", { 1: "other", 2: "spend" });
  expect(chosen.columns.map(({ role }) => role)).toEqual(["channel", "other", "spend", "leads"]);
});

test("a table that lists teams by month holds headcounts", () => {
  const table = tableOf([
    ["Team", "Jan 27", "Feb 27"],
    ["SDR", 4, 5],
  ]);
  expect(columnsOf(table).columns.map(({ role }) => role)).toEqual(["team", "headcount", "headcount"]);
});

test("one known heading will do among words", () => {
  const table = tableOf([
    ["Kanal", "Wert"],
    ["Suche", 12],
  ]);
  expect(columnsOf(table, "de-DE").columns.map(({ role }) => role)).toEqual(["channel", "other"]);
});

test("a table without headings is none", () => {
  expect(
    tableColumns(
      tableOf([
        ["Paid search", 1000],
        ["Events", 2000],
      ]),
      "en-GB",
    ),
  ).toBeUndefined();
  expect(tableColumns(tableOf([]), "en-GB")).toBeUndefined();
  expect(tableColumns(tableOf([["Channel", "Spend"]]), "en-GB")).toBeUndefined();
});
