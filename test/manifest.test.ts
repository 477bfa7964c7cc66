/** The manifest as Excel will read it: after `npm run build`, so that every address can be held against a real file. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runInNewContext } from "node:vm";

const root = resolve(__dirname, "..");
const dist = join(root, "dist");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

test("the manifest is valid by Microsoft's schemas", () => {
  expect(schemaProblems(manifest)).toBe("");
});

test.each([
  ["an unknown element", "<FunctionFile ", "<FunctionFiles "],
  ["an unknown kind of action", 'xsi:type="ExecuteFunction"', 'xsi:type="RunFunction"'],
  ["a version of one number", "<Version>0.1.0.0<", "<Version>x<"],
])("the schemas refuse %s", (_, right, wrong) => {
  expect(manifest).toContain(right);
  expect(schemaProblems(manifest.replace(right, wrong))).not.toBe("");
});

test("office-addin-manifest reads it as a workbook's task pane", () => {
  const { stdout } = spawnSync("npx", ["office-addin-manifest", "info", join(dist, "manifest.xml")], {
    cwd: root,
    encoding: "utf8",
  });
  expect(stdout).toMatch(/Manifest: .*Name: Headroom\n.*Type: TaskPaneApp\n/s);
  expect(stdout).toMatch(/Hosts: Workbook\n/);
});

test("its version is the package's", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  expect(all(/<Version>(.*)<\/Version>/g)).toEqual([`${version}.0`]);
});

test("every address is a file of the build", () => {
  const paths = all(/"https:\/\/localhost:3000\/([^"]*)"/g);
  expect(paths).toContain("taskpane.html");
  expect(paths.filter((path) => !existsSync(join(dist, path)))).toEqual([]);
});

test.each([
  ["icon", [16, 32, 64, 80, 128]],
  ["save", [16, 32, 80]],
  ["compare", [16, 32, 80]],
  ["check", [16, 32, 80]],
])("the %s pictures have the sizes in their names", (name, sizes) => {
  const widths = sizes.map((size) => pngSize(join(dist, `assets/${name}-${size}.png`)));
  expect(widths).toEqual(sizes.map((size) => [size, size]));
});

test("every resource that is referred to exists, once", () => {
  const defined = all(/<bt:(?:Image|Url|String) id="([^"]*)"/g);
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(all(/resid="([^"]*)"/g))].sort()).toEqual(defined.sort());
});

test("every string that a user sees is there in German too", () => {
  const strings = all(/<bt:String ([\s\S]*?)<\/bt:String>/g);
  expect(strings).not.toEqual([]);
  expect(strings.filter((text) => !text.includes('<bt:Override Locale="de-DE" Value="'))).toEqual([]);
});

test("the commands page answers exactly the buttons of the ribbon", async () => {
  const page = readFileSync(join(dist, "commands.html"), "utf8");
  const names: string[] = [];
  const office = {
    onReady: (callback?: () => void) => Promise.resolve().then(callback),
    actions: { associate: (name: string) => names.push(name) },
  };
  for (const [, script] of page.matchAll(/src="?([^">\s]+\.js)/g)) {
    if (!script || script.startsWith("https:")) continue;
    const document = { currentScript: { tagName: "SCRIPT", src: `https://headroom.example/${script}` } };
    runInNewContext(readFileSync(join(dist, script), "utf8"), { Office: office, self: {}, document, console });
  }
  await new Promise(setImmediate);
  expect(names.sort()).toEqual(all(/<FunctionName>(.*)<\/FunctionName>/g).sort());
});

function all(pattern: RegExp): string[] {
  return [...manifest.matchAll(pattern)].map((match) => match[1] ?? "");
}

function schemaProblems(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "headroom-manifest-"));
  const schema = join(root, "test/fixtures/manifest-xsd/OfficeAppManifestV1_1.xsd");
  writeFileSync(join(folder, "manifest.xml"), text);
  const { error, status, stderr } = spawnSync(
    "xmllint",
    ["--nonet", "--noout", "--schema", schema, join(folder, "manifest.xml")],
    { encoding: "utf8" },
  );
  rmSync(folder, { recursive: true });
  if (error) throw error;
  return status === 0 ? "" : stderr;
}

/** Width and height from a PNG's first chunk. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
