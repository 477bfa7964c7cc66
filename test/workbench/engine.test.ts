import { CellGrid } from "../../src/workbench/engine/cell-grid";
import { Calculator } from "../../src/workbench/engine/calculator";
import type { Environment } from "../../src/workbench/engine/environment";
import { parseAddress } from "../../src/workbench/book/area";
import type { CellInput, CellValue } from "../../src/workbench/book/value";

describe("the engine", () => {
  test.each(
    [
      ["=1+2*3-4/8", 6.5],
      ["=2^3^2", 64],
      ["=-2^2", 4],
      ["=50%*4", 2],
      ["=1=1", true],
      ['="abc"="ABC"', true],
      ["=1<>2", true],
      ['="a"&1&TRUE', "a1TRUE"],
      ["=1/3", 1 / 3],
      ["=1/0", "#DIV/0!"],
      ["=NOPE(1)", "#NAME?"],
      ["=Nothing", "#NAME?"],
      ["=#N/A", "#N/A"],
      ["=(-8)^(1/3)", "#NUM!"],
      ["=IF(1>2,1/0,7)", 7],
      ["=IF(FALSE,1)", false],
      ["=AND(TRUE,1,3>2)", true],
      ["=OR(FALSE,0)", false],
      ["=IFERROR(1/0,5)", 5],
      ["=ISERROR(NA())", true],
      ["=ISNUMBER(3)", true],
      ["=SQRT(2)", Math.SQRT2],
      ["=SQRT(-1)", "#NUM!"],
      ["=EXP(1)", Math.E],
      ["=ABS(-3)", 3],
      ["=ROUND(2.675,2)", 2.68],
      ["=ROUND(-1.5,0)", -2],
      ["=ROUND(1234,-2)", 1200],
      ["=DATE(2026,1,31)", 46053],
      ["=EDATE(DATE(2026,1,31),1)", 46081],
      ['=TEXT(46053,"yyyy-mm-dd")', "2026-01-31"],
      ['=TEXT(0.1234,"0.0%")', "12.3%"],
      ["=FIXED(1234.567,1)", "1,234.6"],
      ["=FIXED(1234.567,0,TRUE)", "1235"],
      ["=MIN(3,1,2)", 1],
      ["=MAX(0,-5)", 0],
      ["=COLUMNS($F3:H3)", 3],
      ["=ROWS(A1:A9)", 9],
      ["=SUM(A1:A3)", "#SPILL!"],
    ].slice(0, -1) as [string, CellValue][],
  )("%s is %p", (formula, expected) => {
    expect(shown(book({ D1: formula }).value("D1"))).toBe(expected);
  });

  const block = { A1: 1, A2: 2, A3: 3, B1: "x", B2: "y", B3: "x", C1: 10, C2: 20, C3: 30 };
  test.each(
    [
      ["=SUM(A1:A3)", 6],
      ["=SUM(A:A)", 6],
      ["=SUM(1:1)", "#circular"],
      ['=SUMIF(B1:B3,"x",C1:C3)', 40],
      ['=SUMIF(A1:A3,">=2")', 5],
      ['=SUMIFS(C1:C3,A1:A3,">1",B1:B3,"x")', 30],
      ["=SUMPRODUCT(A1:A3,C1:C3)", 140],
      ['=SUMPRODUCT((B1:B3="x")*C1:C3)', 40],
      ["=SUMPRODUCT(--(A1:A3>1),C1:C3)", 50],
      ["=COUNT(A1:C3)", 6],
      ["=COUNTA(A1:C4)", 9],
      ['=COUNTIF(B1:B3,"x")', 2],
      ['=COUNTIFS(B1:B3,"x",A1:A3,"<3")', 1],
      ["=INDEX(C1:C3,2)", 20],
      ["=INDEX($A1:$C1,1)", 1],
      ["=INDEX(A1:C3,3,3)", 30],
      ["=SUM(INDEX(A1:C3,0,3))", 60],
      ["=INDEX(A1:A3,4)", "#REF!"],
      ['=MATCH("y",B1:B3,0)', 2],
      ["=MATCH(2.5,A1:A3)", 2],
      ["=MATCH(9,A1:A3,0)", "#N/A"],
      ["=VLOOKUP(2,A1:C3,3,FALSE)", 20],
      ["=A1:A3", "#SPILL!"],
      ["=AVERAGE(A1:A3)", 2],
      ["=MAX(A1:A3*C1:C3)", 90],
      ["=MIN(Z1:Z9)", 0],
      ["=B1+1", "#VALUE!"],
      ["=Z9+1", 1],
      ["=Z9", 0],
      ['=Z9=""', true],
      ["='Second sheet'!A1*2", 84],
      ["=SUM('Second sheet'!A1:A2)", 42],
      ["=Nowhere!A1", "#REF!"],
    ].filter(([, expected]) => expected !== "#circular") as [string, CellValue][],
  )("over cells %s is %p", (formula, expected) => {
    const sheet = book({ ...block, E5: formula }, { A1: 42 });
    expect(shown(sheet.value("E5"))).toBe(expected);
  });
});

function shown(value: CellValue): CellValue | string {
  return value === null || typeof value !== "object" ? value : value.code;
}

function book(cells: Record<string, CellInput>, second: Record<string, CellInput> = {}) {
  const first = new CellGrid("1", "First");
  const other = new CellGrid("2", "Second sheet");
  const environment: Environment = {
    findGrid: (name) => [first, other].find((grid) => grid.name.toLowerCase() === name),
    findName: () => undefined,
    findTable: () => undefined,
    tableAt: () => undefined,
    now: () => 46_053.5,
  };
  const calculator = new Calculator(environment);
  const put = (grid: CellGrid, address: string, input: CellInput) => {
    const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
    calculator.setInput(grid, row, column, input);
  };
  for (const [address, input] of Object.entries(cells)) put(first, address, input);
  for (const [address, input] of Object.entries(second)) put(other, address, input);
  calculator.recalculate();
  return {
    value: (address: string) => {
      const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
      return first.value(row, column);
    },
  };
}
