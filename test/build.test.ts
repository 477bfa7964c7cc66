/** What `npm run build` leaves in dist/, which is all that is ever deployed. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const root = resolve(__dirname, "..");
const dist = join(root, "dist");
const pages = ["taskpane.html", "commands.html"];
const scripts = existsSync(dist) ? filesBelow(dist).filter((path) => /\.m?js$/.test(path)) : [];

test.each(pages)("%s loads Office.js from Microsoft and everything else from beside itself", (page) => {
  const [office, ...own] = scriptsOf(page);
  expect(office).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  expect(own).not.toEqual([]);
  expect(own.filter((script) => !existsSync(join(dist, script)))).toEqual([]);
});

test.each(pages)("%s lets no script be made from text and sends nothing to others", (page) => {
  const policy = /Content-Security-Policy"? content="([^"]*)"/.exec(html(page))?.[1] ?? "";
  const rules = new Map(policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]));
  expect(rules.get("default-src")).toEqual(["'none'"]);
  expect(rules.get("connect-src")).toEqual(["'self'"]);
  expect(rules.get("script-src")).toEqual([
    "'self'",
    "'wasm-unsafe-eval'",
    "https://appsforoffice.microsoft.com",
    "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js",
  ]);
});

test("nothing of the npm copy of Office.js, of the workbench or of its grid is in the build", () => {
  expect(scripts).not.toEqual([]);
  const foreign = /OSF\.DDA|_richApiNativeBridge|univerjs|univer-/;
  expect(scripts.filter((path) => foreign.test(readFileSync(path, "utf8")))).toEqual([]);
});

test("the pane's first load stays under 500 kB", () => {
  const own = scriptsOf("taskpane.html").filter((script) => !script.startsWith("https:"));
  const bytes = own.map((script) => gzipSync(readFileSync(join(dist, script))).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(500_000);
});

test("the solver and the search lie beside the pane, and none of it is in what it loads first", () => {
  const first = scriptsOf("taskpane.html").filter((script) => !script.startsWith("https:"));
  const own = scripts.filter((path) => dirname(path) === dist);
  const search = own.filter((path) => readFileSync(path, "utf8").includes("mip_rel_gap"));
  expect(search.map((path) => basename(path))).toEqual([expect.stringMatching(/^decide\./)]);
  expect(first.filter((script) => search.includes(join(dist, script)))).toEqual([]);
  const solvers = filesBelow(dist).filter((path) => dirname(path) === dist && path.endsWith(".wasm"));
  expect(solvers).toHaveLength(1);
});

test("HEADROOM_URL moves every address of the manifest", () => {
  const to = mkdtempSync(join(tmpdir(), "headroom-build-"));
  const { status, stderr } = spawnSync("npx", ["webpack", "--mode", "production", "--config-name", "addIn", "-o", to], {
    cwd: root,
    env: { ...process.env, HEADROOM_URL: "https://headroom.example.com/app/" },
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
  const manifest = readFileSync(join(to, "manifest.xml"), "utf8");
  rmSync(to, { recursive: true });
  expect(manifest).not.toContain("localhost");
  expect(manifest).toContain('"https://headroom.example.com/app/taskpane.html"');
});

test("the command line runs from one file", () => {
  const file = join(dist, "cli/headroom.js");
  expect(statSync(file).mode & 0o111).not.toBe(0);
  expect(readFileSync(file, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
});

function html(page: string): string {
  return readFileSync(join(dist, page), "utf8");
}

function scriptsOf(page: string): string[] {
  return [...html(page).matchAll(/<script[^>]* src="?([^">\s]+)/g)].map((match) => match[1] ?? "");
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
