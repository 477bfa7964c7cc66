/**
 * Three builds of one source: the add-in as it is deployed (dist/), the command line (dist/cli/headroom.js), and, with
 * `--env workbench`, the workbench with the same pane in it. Only the workbench ever serves the npm copy of Office.js:
 * the deployed pane loads it from Microsoft's address.
 */
const fs = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

const localUrl = "https://localhost:3000";
const deployedOffice = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const workbenchOffice = "office-js/office.js";
/** What Office.js itself loads: more of itself, and on the Mac and on iPads a library of Microsoft's from another address. */
const deployedSources = "https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js";
const officeFolder = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const dist = path.resolve(__dirname, "dist");

/** Entries of folders that are still to come are left out. */
const existing = (entries) => Object.fromEntries(Object.entries(entries).filter(([, file]) => fs.existsSync(file)));

module.exports = (env, argv) => {
  const production = argv.mode === "production";
  if (env.workbench) return workbench(production);
  return [addIn(production, argv.env.WEBPACK_SERVE), commandLine(production)];
};

function addIn(production, served) {
  return {
    ...shared(production),
    name: "addIn",
    target: ["web", "es2020"],
    entry: existing({ taskpane: "./src/taskpane/index.tsx", commands: "./src/commands/commands.ts" }),
    output: { path: dist, filename: scriptName(production), clean: { keep: "cli/" } },
    plugins: [
      withoutNode(),
      ...pages(deployedOffice),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "assets/support.html", to: "support.html" },
          { from: "manifest.xml", transform: (content) => content.toString().replaceAll(localUrl, deployedUrl()) },
        ],
      }),
    ],
    ...(served && { devServer: { ...server(), port: new URL(localUrl).port, server: trustedCertificate() } }),
  };
}

function commandLine(production) {
  return {
    ...shared(production),
    name: "commandLine",
    target: "node20",
    entry: existing({ headroom: "./src/cli/headroom.ts" }),
    output: { path: path.join(dist, "cli"), filename: "[name].js" },
    plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }), executable()],
  };
}

function workbench(production) {
  const base = shared(production);
  return {
    ...base,
    name: "workbench",
    target: ["web", "es2020"],
    entry: existing({
      workbench: "./src/workbench/page/index.tsx",
      taskpane: "./src/taskpane/index.tsx",
      commands: "./src/commands/commands.ts",
    }),
    module: { rules: [...base.module.rules, { test: /\.css$/, type: "css" }] },
    experiments: { css: true },
    output: { path: path.resolve(__dirname, ".cache/workbench"), filename: scriptName(production), clean: true },
    plugins: [
      withoutNode(),
      new HtmlPlugin({ template: "./src/workbench/page/index.html", filename: "index.html", chunks: ["workbench"] }),
      ...pages(workbenchOffice),
      new CopyPlugin({ patterns: [{ from: "assets/*.png" }, { from: "manifest.xml" }] }),
    ],
    devServer: {
      ...server(),
      port: "auto",
      open: hasScreen(),
      static: [{ directory: officeFolder, publicPath: "/office-js", watch: false }],
    },
  };
}

/** What the three builds have in common. Types are checked by `npm run types`; here they are only removed. */
function shared(production) {
  return {
    mode: production ? "production" : "development",
    devtool: production ? false : "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "ts-loader",
          options: {
            transpileOnly: true,
            configFile: path.resolve(__dirname, "tsconfig.json"),
            compilerOptions: { noEmit: false },
          },
        },
      ],
    },
    performance: { hints: false },
    infrastructureLogging: { level: "warn" },
    stats: "errors-warnings",
  };
}

/** A name with the content's hash, since Office keeps pages of add-ins in a cache that users cannot see. */
function scriptName(production) {
  return production ? "[name].[contenthash:8].js" : "[name].js";
}

function pages(officeScript) {
  const officeSources = officeScript === deployedOffice ? deployedSources : "";
  return [
    ["taskpane", "./src/taskpane/taskpane.html"],
    ["commands", "./src/commands/commands.html"],
  ].map(
    ([name, template]) =>
      new HtmlPlugin({
        template,
        filename: `${name}.html`,
        chunks: [name],
        templateParameters: { officeScript, officeSources },
      }),
  );
}

/** HEADROOM_URL is where dist/ will be served from, such as https://headroom.example.com/app; default is this machine. */
function deployedUrl() {
  const url = new URL(process.env.HEADROOM_URL || localUrl);
  if (url.protocol !== "https:") throw new Error(`HEADROOM_URL must start with https://, got ${url.href}`);
  return url.href.replace(/\/$/, "");
}

/** The solver asks for a module of Node where it runs in Node; a browser has none, and does not come there. */
function withoutNode() {
  return new webpack.IgnorePlugin({ resourceRegExp: /^node:module$/ });
}

function server() {
  return { host: "localhost", hot: false, client: { overlay: { warnings: false } }, onListening: sayAddress };
}

function sayAddress({ options, server }) {
  const protocol = options.server.type === "http" ? "http" : "https";
  console.log(`Headroom: ${protocol}://localhost:${server.address().port}/ (stop with Ctrl+C)`);
}

function hasScreen() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Excel shows only pages whose certificate the machine trusts; `npx office-addin-dev-certs install` makes one. */
function trustedCertificate() {
  const folder = path.join(require("node:os").homedir(), ".office-addin-dev-certs");
  const read = (name) => fs.readFileSync(path.join(folder, name));
  try {
    return { type: "https", options: { ca: read("ca.crt"), key: read("localhost.key"), cert: read("localhost.crt") } };
  } catch (cause) {
    const message = "Excel needs a trusted certificate for localhost: run `npx office-addin-dev-certs install` first.";
    throw new Error(message, { cause });
  }
}

function executable() {
  return {
    apply: (compiler) =>
      compiler.hooks.afterEmit.tap("executable", ({ assets, outputOptions }) => {
        for (const name of Object.keys(assets)) fs.chmodSync(path.join(outputOptions.path, name), 0o755);
      }),
  };
}
