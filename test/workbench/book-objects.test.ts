import { ALL } from "../../src/workbench/book/area";
import type { ValidationRule } from "../../src/workbench/book/data-validation";
import { at, put, refusal, shown, table, typed, typeIn, userEdits } from "./book-sheet";

describe("conditional formats", () => {
  test("stand in order of priority, the newest first, and can change places", () => {
    const { book, sheet } = typeIn({});
    const [first, second] = book.edit("user", () => [
      sheet.addConditionalFormat(coloring("=$A1>1")),
      sheet.addConditionalFormat(coloring("=$A1>2")),
    ]);
    expect(sheet.conditionalFormats.map(({ id, priority }) => [id, priority])).toEqual([
      [second?.id, 0],
      [first?.id, 1],
    ]);
    book.edit("user", () => sheet.updateConditionalFormat(first?.id ?? "", { priority: 0, stopIfTrue: true }));
    expect(sheet.conditionalFormats[0]).toMatchObject({ id: first?.id, stopIfTrue: true });
    book.undo();
    expect(sheet.conditionalFormats[0]?.id).toBe(second?.id);
  });

  test("leave an area that is cleared of them, and go when nothing is left", () => {
    const { book, sheet } = typeIn({});
    book.edit("user", () => sheet.addConditionalFormat({ ...coloring("=TRUE"), areas: [at("A1:C3")] }));
    book.edit("user", () => sheet.deleteConditionalFormats({ area: at("B2:B2") }));
    expect(sheet.conditionalFormats[0]?.areas).toEqual([at("A1:C1"), at("A3:C3"), at("A2"), at("C2")]);
    book.edit("user", () => sheet.deleteConditionalFormats({ area: at("A1:C3") }));
    expect(sheet.conditionalFormats).toEqual([]);
  });
});

describe("validation", () => {
  test.each<[ValidationRule, unknown, unknown]>([
    [{ type: "WholeNumber", operator: "Between", formula1: 1, formula2: 5 }, 3, 3.5],
    [{ type: "Decimal", operator: "LessThanOrEqualTo", formula1: "=$B$1" }, 10, 10.5],
    [{ type: "Decimal", operator: "GreaterThan", formula1: 0 }, 0.1, "text"],
    [{ type: "TextLength", operator: "LessThan", formula1: 4 }, "abc", "abcd"],
    [{ type: "List", source: "Search, Events", inCellDropDown: true }, "Events", "Fairs"],
    [{ type: "List", source: "=$B$2:$B$3", inCellDropDown: true }, "SDR", "AE"],
    [{ type: "Custom", formula: '=A1<>""' }, "x", undefined],
  ])("%j accepts %p but not %p", (rule, good, bad) => {
    const { book, sheet } = typeIn({ A1: "x", B1: "10", B2: "SDR", B3: "BDR" });
    book.edit("user", () => sheet.setValidation(at("A1:A9"), validation(rule)));
    expect(sheet.isValid(0, 0, good as string)).toBe(true);
    if (bad !== undefined) expect(sheet.isValid(0, 0, bad as string)).toBe(false);
    else expect(sheet.isValid(1, 0, "y")).toBe(false);
    expect(sheet.isValid(20, 0, bad as string)).toBe(true);
  });

  test("replaces what cells had, and can be removed from some", () => {
    const { book, sheet } = typeIn({});
    const one = validation({ type: "Custom", formula: "=TRUE" });
    const other = validation({ type: "Custom", formula: "=FALSE" });
    userEdits(book, [
      () => sheet.setValidation(at("A1:A5"), one),
      () => sheet.setValidation(at("A3:A3"), other),
      () => sheet.setValidation(at("A5:A5"), undefined),
    ]);
    const rules = [0, 2, 3, 4].map((row) => sheet.validationAt(row, 0)?.rule);
    expect(rules).toEqual([one.rule, other.rule, one.rule, undefined]);
    book.undo();
    expect(sheet.validationAt(4, 0)?.rule).toEqual(one.rule);
  });
});

describe("charts", () => {
  const cells = { A1: "Month", B1: "Leads", C1: "MQLs", A2: "Jan", B2: "10", C2: "5", A3: "Feb", B3: "12", C3: "6" };

  test("read names, categories and values from the edges of an area", () => {
    const { book, sheet } = typeIn(cells);
    const chart = book.edit("user", () => sheet.addChart("ColumnClustered", at("A1:C3"), sheet, "Columns"));
    expect(chart.series.map(({ nameFormula, values, xValues }) => [nameFormula, values, xValues])).toEqual([
      ["=Sheet1!$B$1", "=Sheet1!$B$2:$B$3", "=Sheet1!$A$2:$A$3"],
      ["=Sheet1!$C$1", "=Sheet1!$C$2:$C$3", "=Sheet1!$A$2:$A$3"],
    ]);
  });

  test("can be changed, deleted and brought back, and follow a rename of the sheet they read", () => {
    const { book, sheet } = typeIn(cells);
    const chart = book.edit("user", () => sheet.addChart("Line", at("A1:B3"), sheet, "Auto"));
    userEdits(book, [() => sheet.updateChart(chart.id, { name: "Leads", left: 5 }), () => sheet.rename("My plan")]);
    expect(sheet.charts[0]).toMatchObject({ name: "Leads", left: 5 });
    expect(sheet.charts[0]?.series[0]?.values).toBe("='My plan'!$B$2:$B$3");
    book.edit("user", () => sheet.deleteChart(chart.id));
    expect(sheet.charts).toEqual([]);
    book.undo();
    expect(sheet.charts[0]?.name).toBe("Leads");
    expect(refusal(book, () => sheet.deleteChart("none"))).toBe("ItemNotFound");
  });
});

describe("copying", () => {
  test("shifts relative references, keeps absolute ones, and takes the look along", () => {
    const { book, sheet } = typeIn({ A1: "1", A2: "2", B1: "=A1*$A$1", C1: "12%" });
    book.edit("user", () => sheet.copy({ sheet, area: at("B1:C1") }, at("B2:C3"), "All"));
    expect([typed(sheet, "B2"), typed(sheet, "B3"), sheet.text(2, 2)]).toEqual(["=A2*$A$1", "=A3*$A$1", "12%"]);
    book.undo();
    expect(sheet.usedArea()).toEqual(at("A1:C2"));
  });

  test("of values freezes them; of formulas leaves the look; a smaller target grows to the source", () => {
    const { book, sheet } = typeIn({ A1: "5", B1: "=A1*2", B2: "=B1+1" });
    const other = book.edit("user", () => {
      sheet.setStyle(at("B1"), { fill: "#00FF00" });
      return book.addSheet("Copy");
    });
    userEdits(book, [
      () => other.copy({ sheet, area: at("B1:B2") }, at("D4"), "Values"),
      () => other.copy({ sheet, area: at("B1") }, at("F1"), "Formulas"),
      () => other.copy({ sheet, area: at("B1") }, at("G1"), "Formats"),
    ]);
    expect([typed(other, "D4"), typed(other, "D5"), typed(other, "F1"), typed(other, "G1")]).toEqual([
      "10",
      "11",
      "=E1*2",
      "",
    ]);
    expect([other.style(0, 5).fill, other.style(0, 6).fill]).toEqual([undefined, "#00FF00"]);
  });

  test("off the sheet a reference becomes #REF!", () => {
    const { book, sheet } = typeIn({ B2: "=A1" });
    book.edit("user", () => sheet.copy({ sheet, area: at("B2") }, at("A1"), "All"));
    expect(typed(sheet, "A1")).toBe("=#REF!");
  });

  test("takes validation, conditional formats and merged cells along", () => {
    const { book, sheet } = typeIn({ A1: "1" });
    const other = book.edit("user", () => {
      sheet.setValidation(at("A1:A2"), validation({ type: "Custom", formula: "=A1>0" }));
      sheet.addConditionalFormat({ ...coloring("=$A1>1"), areas: [at("A1:A9")] });
      sheet.merge(at("B1:C1"));
      const added = book.addSheet("Copy");
      added.copy({ sheet, area: at("A1:C2") }, at("A3:C4"), "All");
      return added;
    });
    expect(other.validations).toMatchObject([{ area: at("A3:A4"), rule: { formula: "=A3>0" } }]);
    expect(other.conditionalFormats).toMatchObject([{ areas: [at("A3:A4")], rule: { formula: "=$A3>1" } }]);
    expect(other.merges).toEqual([at("B3:C3")]);
  });
});

describe("a protected sheet", () => {
  const locked = () => {
    const opened = typeIn({ A1: "1", B1: "=A1*2" });
    opened.book.edit("user", () => {
      opened.sheet.setStyle(at("A1"), { locked: false });
      opened.sheet.protect({ password: "secret", options: { allowFormatColumns: true, allowInsertRows: true } });
    });
    return opened;
  };

  test("takes input in unlocked cells only, and what depends on them is calculated", () => {
    const { book, sheet } = locked();
    expect(refusal(book, () => sheet.type(0, 0, "5"))).toBe("done");
    expect(shown(sheet, "B1")).toBe(10);
    expect(refusal(book, () => sheet.type(0, 1, "5"))).toBe("AccessDenied");
    expect(refusal(book, () => sheet.clear(ALL, "Contents"))).toBe("AccessDenied");
    book.undo();
    expect(table(sheet, "A1:B1")).toEqual([[1, 2]]);
  });

  test("refuses what its options do not allow", () => {
    const { book, sheet } = locked();
    expect(refusal(book, () => sheet.setColumnWidth(at("A1"), 90))).toBe("done");
    expect(refusal(book, () => sheet.insert({ ...ALL, row: 5, rows: 1 }, "Down"))).toBe("done");
    const changes = [
      () => sheet.setRowHeight(at("A1"), 90),
      () => sheet.setStyle(at("A1"), { fill: "#FF0000" }),
      () => sheet.delete({ ...ALL, row: 5, rows: 1 }, "Up"),
      () => sheet.addTable(at("D1:E3"), true),
      () => sheet.addChart("Line", at("A1:B1"), sheet, "Auto"),
      () => sheet.addConditionalFormat(coloring("=TRUE")),
      () => sheet.setValidation(at("A1"), validation({ type: "Custom", formula: "=TRUE" })),
      () => sheet.merge(at("A1:B1")),
      () => sheet.copy({ sheet, area: at("A1") }, at("B1"), "Values"),
      () => sheet.protect({ password: undefined, options: {} }),
    ];
    expect(changes.map((change) => refusal(book, change))).toEqual(changes.map(() => "AccessDenied"));
  });

  test("opens with its password only", () => {
    const { book, sheet } = locked();
    expect(refusal(book, () => sheet.unprotect("wrong"))).toBe("AccessDenied");
    expect(refusal(book, () => sheet.unprotect("secret"))).toBe("done");
    expect(refusal(book, () => put(sheet, { B1: 4 }))).toBe("done");
  });
});

describe("styles and sizes", () => {
  test("of a cell win over its row, column and sheet; whole columns are stored once", () => {
    const { book, sheet } = typeIn({});
    book.edit("user", () => {
      sheet.setStyle(ALL, { font: { name: "Arial" } });
      sheet.setStyle({ ...ALL, column: 2, columns: 1 }, { fill: "#111111", numberFormat: "0.0" });
      sheet.setStyle({ ...ALL, row: 3, rows: 1 }, { font: { bold: true } });
      sheet.setStyle(at("C4"), { fill: "#222222" });
    });
    expect(sheet.style(900_000, 2)).toEqual({ font: { name: "Arial" }, fill: "#111111", numberFormat: "0.0" });
    expect(sheet.style(3, 9)).toEqual({ font: { name: "Arial", bold: true } });
    expect(sheet.style(3, 2)).toEqual({ font: { name: "Arial", bold: true }, fill: "#222222", numberFormat: "0.0" });
    book.undo();
    expect([sheet.style(3, 2), sheet.style(9, 9)]).toEqual([{}, {}]);
  });

  test("add up to places in points, hidden rows counting nothing", () => {
    const { book, sheet } = typeIn({});
    book.edit("user", () => {
      sheet.setColumnWidth(at("B1"), 100);
      sheet.setRowHeight(at("A2:A3"), 30);
      sheet.setRowsHidden(at("A3"), true);
    });
    expect(sheet.place(at("B2:C4"))).toEqual({ left: 48, top: 15, width: 148, height: 45 });
    expect([sheet.rowHeight(2), sheet.isRowHidden(2)]).toEqual([30, true]);
  });

  test("merging keeps the first cell's contents, unmerging gives the cells back", () => {
    const { book, sheet } = typeIn({ A1: "keep", B1: "lose", A2: "keep too", B2: "lose" });
    book.edit("user", () => sheet.merge(at("A1:B2"), true));
    expect(sheet.merges).toEqual([at("A1:B1"), at("A2:B2")]);
    expect(table(sheet, "A1:B2")).toEqual([
      ["keep", null],
      ["keep too", null],
    ]);
    book.edit("user", () => sheet.unmerge(at("A1")));
    expect(sheet.merges).toEqual([at("A2:B2")]);
    book.undo();
    book.undo();
    expect(table(sheet, "A1:B2")).toEqual([
      ["keep", "lose"],
      ["keep too", "lose"],
    ]);
  });

  test("clearing takes contents, look or both", () => {
    const { book, sheet } = typeIn({ A1: "12%", B1: "3" });
    userEdits(book, [() => sheet.clear(at("A1"), "Contents")]);
    expect([sheet.input(0, 0), sheet.style(0, 0).numberFormat]).toEqual([null, "0%"]);
    userEdits(book, [() => sheet.clear(at("A1:B1"), "All")]);
    expect(sheet.usedArea()).toBeUndefined();
    book.undo();
    expect(table(sheet, "A1:B1")).toEqual([[null, 3]]);
  });
});

describe("the workbook's stores", () => {
  test("keep settings, properties and XML parts, and refuse to delete what is not there", () => {
    const { book, sheet } = typeIn({});
    book.edit("addin", () => {
      book.setSetting("plan", { version: 2 });
      book.setProperty("title", "Plan");
      book.setCustomProperty("source", "Headroom");
      book.setXmlPart("{1}", "<plan/>");
      sheet.setCustomProperty("role", "scenario");
    });
    expect([
      book.settings.get("plan"),
      book.properties.get("title"),
      book.customProperties.get("source"),
      book.xmlParts.get("{1}"),
      sheet.customProperties.get("role"),
    ]).toEqual([{ version: 2 }, "Plan", "Headroom", "<plan/>", "scenario"]);
    book.edit("addin", () => {
      book.deleteSetting("plan");
      book.deleteCustomProperty("source");
      book.deleteXmlPart("{1}");
      sheet.deleteCustomProperty("role");
    });
    expect([book.settings.size, book.customProperties.size, book.xmlParts.size, sheet.customProperties.size]).toEqual([
      0, 0, 0, 0,
    ]);
    const missing = [
      () => book.deleteSetting("x"),
      () => book.deleteCustomProperty("x"),
      () => book.deleteXmlPart("x"),
      () => sheet.deleteCustomProperty("x"),
    ];
    expect(missing.map((change) => refusal(book, change))).toEqual(new Array(4).fill("ItemNotFound"));
  });
});

function coloring(formula: string) {
  return {
    areas: [at("A1:A9")],
    stopIfTrue: false,
    rule: { type: "Custom" as const, formula },
    style: { fill: "#FF0000" },
  };
}

function validation(rule: ValidationRule) {
  return {
    rule,
    ignoreBlanks: true,
    prompt: { title: "", message: "", showPrompt: false },
    errorAlert: { title: "", message: "", showAlert: true, style: "Stop" as const },
  };
}
