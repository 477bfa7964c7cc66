/** Four kinds of tests: quick ones in Node, the pane's in jsdom, those that read dist/, and whole flows in a real browser. */
const transform = {
  "^.+\\.tsx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
      module: { type: "commonjs" },
    },
  ],
};

const shared = { rootDir: __dirname, transform };
const built = ["<rootDir>/test/manifest.test.ts", "<rootDir>/test/build.test.ts"];

module.exports = {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "/test/e2e/", "/test/taskpane/", ...built],
    },
    {
      ...shared,
      displayName: "taskpane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/taskpane/**/*.test.{ts,tsx}"],
    },
    { ...shared, displayName: "built", testEnvironment: "node", testMatch: built, testTimeout: 60_000 },
    {
      ...shared,
      displayName: "e2e",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.e2e.test.ts"],
      globalSetup: "<rootDir>/test/setup/workbench.ts",
      globalTeardown: "<rootDir>/test/setup/stop-workbench.ts",
      testTimeout: 120_000,
    },
  ],
};
