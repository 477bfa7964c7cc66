import { dirname, posix, relative, resolve, sep } from "node:path";
import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import direction from "./test/import-direction.json" with { type: "json" };

/** Which folders a file may import from is data (test/import-direction.json), so that this rule and the test read the same table. */
const importDirection = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      against: "{{from}} must not import {{to}} (see test/import-direction.json).",
      homeless: "{{from}} is in none of the folders of test/import-direction.json.",
    },
  },
  create(context) {
    const pathOf = (file) => relative(context.cwd, file).split(sep).join(posix.sep);
    const within = (path, folder) => path === folder || path.startsWith(`${folder}/`);
    const from = pathOf(context.filename);
    const home = Object.keys(direction).find((folder) => within(from, folder));
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== "string" || !source.startsWith(".")) return;
      const to = pathOf(resolve(dirname(context.filename), source));
      if (![home, ...direction[home]].some((folder) => within(to, folder))) {
        context.report({ node, messageId: "against", data: { from, to } });
      }
    };
    if (!home) return { Program: (node) => context.report({ node, messageId: "homeless", data: { from } }) };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

const officeRules = {
  "office-addins/call-sync-after-load": "error",
  "office-addins/call-sync-before-read": "error",
  "office-addins/load-object-before-read": "error",
  "office-addins/no-context-sync-in-loop": "error",
  "office-addins/no-empty-load": "error",
  "office-addins/no-navigational-load": "error",
  "office-addins/no-office-initialize": "error",
  "office-addins/test-for-null-using-isNullObject": "error",
};

const onlyInExcelFolder = ["Excel", "OfficeExtension"].map((name) => ({
  name,
  message: "Only src/excel, src/workbench and src/commands speak to Excel.",
}));

const unrepeatable = "core gives the same result for the same input: pass the time or the seed in.";

export default tseslint.config(
  { ignores: ["dist/", "coverage/", ".cache/", "node_modules/", "test/fixtures/"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "max-lines": ["error", 400],
      eqeqeq: "error",
      "no-console": "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "hack", "xxx"] }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/prefer-nullish-coalescing": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { headroom: { rules: { "import-direction": importDirection } }, "office-addins": officeAddins },
    rules: { "headroom/import-direction": "error", ...officeRules },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/excel/**", "src/workbench/**", "src/commands/**"],
    rules: { "no-restricted-globals": ["error", ...onlyInExcelFolder] },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", { patterns: ["react*", "@fluentui/*", "node:*", "@microsoft/*"] }],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: unrepeatable },
        { object: "Date", property: "now", message: unrepeatable },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: unrepeatable },
        { selector: "CallExpression[callee.name='Date']", message: unrepeatable },
      ],
    },
  },
  // The inner loops read typed memory at indexes that the compiler of the rows made: see the file's header.
  {
    files: ["src/core/rows/execute.ts", "test/bench/workLoops.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  { files: ["src/**/*.tsx", "src/taskpane/**/*.ts"], extends: [reactHooks.configs.flat.recommended] },
  { files: ["src/cli/**/*.ts", "test/bench/**/*.ts"], rules: { "no-console": "off" } },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: {
      globals: {
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        process: "readonly",
        console: "readonly",
        URL: "readonly",
      },
    },
  },
);
