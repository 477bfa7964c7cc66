/** What can go wrong between the pane and Excel, in words for the user. */
import type { HalfState } from "./undecidedWrite";

export type ProblemKind =
  | "editing"
  | "dialogOpen"
  | "busy"
  | "protected"
  | "tooLarge"
  | "sessionLost"
  | "gone"
  | "nameTaken"
  | "changed"
  | "unsupported"
  | "halfWritten"
  | "failed";

export interface ProblemDetails {
  /** True when doing the same again may work. */
  readonly canRetry?: boolean;
  /** The sheets that it is about. */
  readonly sheets?: readonly string[];
  readonly cause?: unknown;
}

/** An action that could not be done. Unless it is a HalfWritten, the workbook is as it was before. */
export class ExcelProblem extends Error {
  override readonly name: string = "ExcelProblem";
  readonly canRetry: boolean;
  readonly sheets: readonly string[];

  constructor(
    readonly kind: ProblemKind,
    message: string,
    { canRetry = false, sheets = [], cause }: ProblemDetails = {},
  ) {
    super(message, { cause });
    this.canRetry = canRetry;
    this.sheets = sheets;
  }
}

/** A write that stopped in the middle and could not be taken back at once. One of its two ways out is for the user to choose. */
export class HalfWritten extends ExcelProblem {
  override readonly name = "HalfWritten";

  constructor(
    message: string,
    details: ProblemDetails,
    readonly half: HalfState,
    /** Does what is missing: takes back the half and writes the whole again. */
    readonly finish: () => Promise<unknown>,
    /** Makes the workbook as it was before. */
    readonly putBack: () => Promise<void>,
  ) {
    super("halfWritten", message, { ...details, canRetry: true });
  }
}

interface Words {
  readonly kind: ProblemKind;
  readonly message: string;
  readonly canRetry?: boolean;
}

const sessionLost: Words = {
  kind: "sessionLost",
  message: "Excel has closed its connection to Headroom. Reload the pane; the workbook is safe.",
};
const busy: Words = { kind: "busy", message: "Excel is busy. Try again in a moment.", canRetry: true };
const tooLarge: Words = { kind: "tooLarge", message: "This is more than Excel can take at once." };
const isProtected: Words = {
  kind: "protected",
  message: "A sheet, or the workbook itself, is protected. Unprotect it in Excel, then do this again.",
};

const known: Readonly<Record<string, Words>> = {
  InvalidOperationInCellEditMode: {
    kind: "editing",
    message: "A cell is being edited. Press Enter or Esc in Excel, then try again.",
    canRetry: true,
  },
  WriteNotSupportedWhenModalDialogOpen: {
    kind: "dialogOpen",
    message: "A dialog is open in Excel. Close it, then try again.",
    canRetry: true,
  },
  ActivityLimitReached: busy,
  ServiceNotAvailable: busy,
  RequestAborted: busy,
  AccessDenied: isProtected,
  OperationNotAllowedOnProtectedSheet: isProtected,
  RequestPayloadSizeLimitExceeded: tooLarge,
  ResponsePayloadSizeLimitExceeded: tooLarge,
  InvalidOrTimedOutSession: sessionLost,
  InvalidOrTimedOutSessionMessage: sessionLost,
  SessionNotFound: sessionLost,
  ItemNotFound: {
    kind: "gone",
    message: "A sheet or cell that Headroom needs is no longer there. Somebody may have deleted it.",
    canRetry: true,
  },
  ApiNotFound: {
    kind: "unsupported",
    message: "This version of Excel cannot do this. Headroom needs Excel 2021 or newer.",
  },
};

/** The problem behind an error that Excel answered with; any other error comes back as it is. */
export function asProblem(error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined || error instanceof ExcelProblem) return error;
  const {
    kind,
    message,
    canRetry = false,
  } = known[code] ?? {
    kind: "failed",
    message: `Excel could not do this (${code}).`,
    canRetry: code === "GeneralException",
  };
  return new ExcelProblem(kind, message, { canRetry, cause: error });
}

/** Errors of Office.js are told by what they carry: the pane may hold more than one copy of their class. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error && "debugInfo" in error)) return undefined;
  return String(error.code);
}

/** "Goals", or "Goals, Marketing and Sales". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** Sheets that cannot be written, by name. */
export function protectedProblem(sheets: readonly string[]): ExcelProblem {
  const [verb, it] = sheets.length === 1 ? ["is", "it"] : ["are", "them"];
  const message = `${listed(sheets)} ${verb} protected. Unprotect ${it} in Excel, or save as a new sheet instead.`;
  return new ExcelProblem("protected", message, { sheets });
}
