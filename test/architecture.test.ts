/** Guards what ARCHITECTURE says in words: who may import whom, what core may touch, what lies where. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, resolve, sep } from "node:path";
import ts from "typescript";
import direction from "./import-direction.json";

const root = resolve(__dirname, "..");
const folders: Record<string, readonly string[]> = direction;
const sources = filesBelow("src").filter((path) => /\.tsx?$/.test(path));
const core = sources.filter((path) => path.startsWith("src/core/"));

describe("imports", () => {
  test("every source file lies in a folder of import-direction.json", () => {
    expect(sources.filter((path) => !homeOf(path))).toEqual([]);
  });

  test("no file imports against the direction", () => {
    expect(sources.flatMap((path) => importsAgainst(path, read(path)))).toEqual([]);
  });

  test("an import, a re-export, a lazy import and a worker against the direction are all seen", () => {
    const text = `
      import { model } from "../model/model";
      export * from "../../excel/action";
      const lazy = import("../sheets/page");
      const worker = new Worker(new URL("../../worker/worker.ts", import.meta.url));
      import { plan } from "../plan/plan";
      import { z } from "zod";`;
    expect(importsAgainst("src/core/rows/row.ts", text)).toEqual([
      "src/core/rows/row.ts -> src/core/model/model",
      "src/core/rows/row.ts -> src/excel/action",
      "src/core/rows/row.ts -> src/core/sheets/page",
      "src/core/rows/row.ts -> src/worker/worker.ts",
    ]);
  });

  test("core uses no package that needs a screen, a machine or Excel", () => {
    const foreign = /^(react|@fluentui|@microsoft|office|node:|fs$|path$|os$|worker_threads$)/;
    expect(core.flatMap((path) => importsOf(read(path)).filter((name) => foreign.test(name)))).toEqual([]);
  });

  test("only the workbench uses the spreadsheet grid, which is far too heavy for the pane", () => {
    const others = sources.filter((path) => !path.startsWith("src/workbench/"));
    expect(others.filter((path) => importsOf(read(path)).some((name) => name.startsWith("@univerjs/")))).toEqual([]);
  });
});

describe("core", () => {
  test("its own tsconfig knows no screen, network, timer, process or Excel", () => {
    const unknown = [
      "document",
      "window",
      "fetch",
      "setTimeout",
      "performance",
      "process",
      "require",
      "Office",
      "Excel",
    ];
    expect(namesThatDoNotCompile(["Math", ...unknown])).toEqual(unknown);
  }, 30_000);

  test("it reads no clock and draws no random numbers of its own", () => {
    expect(core.filter((path) => usesClockOrRandomness(read(path)))).toEqual([]);
  });

  test.each(["Math.random()", "Date.now()", "new Date()", "Date()"])("%s counts as clock or randomness", (text) => {
    expect(usesClockOrRandomness(`const value = ${text};`)).toBe(true);
  });

  test("a date made from given parts is neither", () => {
    expect(usesClockOrRandomness("const start = new Date(Date.UTC(2027, 0));")).toBe(false);
  });
});

describe("places", () => {
  test("only excel, workbench and commands say Excel.", () => {
    const others = sources.filter((path) => !/^src\/(excel|workbench|commands)\//.test(path));
    expect(
      others.filter((path) => nodesOf(read(path)).some((node) => ts.isIdentifier(node) && node.text === "Excel")),
    ).toEqual([]);
  });

  test("the top level holds what it should and nothing else", () => {
    const expected =
      /^(\..+|src|assets|test|node_modules|dist|coverage|manifest\.xml|package(-lock)?\.json|tsconfig\.json|README\.md|LICENSE|(webpack|jest|eslint)\.config\.m?js)$/;
    expect(readdirSync(root).filter((name) => !expected.test(name))).toEqual([]);
  });

  test("no file of source or test is longer than 400 lines", () => {
    const all = [...sources, ...filesBelow("test").filter((path) => /\.(tsx?|mjs)$/.test(path))];
    expect(all.filter((path) => read(path).split("\n").length > 401)).toEqual([]);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => slashes(relative(root, join(entry.parentPath, entry.name))));
}

function slashes(path: string): string {
  return path.split(sep).join(posix.sep);
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

function within(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function homeOf(path: string): string | undefined {
  return Object.keys(folders).find((folder) => within(path, folder));
}

function importsOf(text: string): string[] {
  const imports = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
  const workers = [...text.matchAll(/new URL\(\s*"([^"]+)"\s*,\s*import\.meta\.url/g)].flatMap(
    (match) => match[1] ?? [],
  );
  return [...imports, ...workers];
}

function importsAgainst(path: string, text: string): string[] {
  const home = homeOf(path);
  if (!home) return [];
  const allowed = [home, ...(folders[home] ?? [])];
  return importsOf(text)
    .filter((name) => name.startsWith("."))
    .map((name) => slashes(relative(root, resolve(root, dirname(path), name))))
    .filter((to) => !allowed.some((folder) => within(to, folder)))
    .map((to) => `${path} -> ${to}`);
}

function nodesOf(text: string): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("source.tsx", text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX));
  return nodes;
}

function usesClockOrRandomness(text: string): boolean {
  return nodesOf(text).some((node) => {
    if (ts.isPropertyAccessExpression(node)) return /^(Math\.random|Date\.now)$/.test(node.getText());
    if (ts.isCallExpression(node)) return node.expression.getText() === "Date";
    return ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length;
  });
}

/** Adds one file to core's own program that mentions each name, and gives back the names that it does not know. */
function namesThatDoNotCompile(names: readonly string[]): string[] {
  const folder = join(root, "src/core");
  const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const probe = join(folder, "probe.ts");
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) =>
    name === probe
      ? ts.createSourceFile(name, names.map((it) => `${it};`).join("\n"), version)
      : readSource(name, version);
  const program = ts.createProgram([...fileNames, probe], options, host);
  const lines = program.getSemanticDiagnostics(program.getSourceFile(probe)).map((problem) => {
    expect(problem.messageText).toMatch(/Cannot find name/);
    return problem.file?.getLineAndCharacterOfPosition(problem.start ?? 0).line ?? -1;
  });
  return names.filter((_, line) => lines.includes(line));
}
