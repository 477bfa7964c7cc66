/** Why the workbook refused: the codes are those that Office.js reports to an add-in. */

export type BookErrorCode =
  | "ItemNotFound"
  | "ItemAlreadyExists"
  | "InvalidArgument"
  | "InvalidReference"
  | "InvalidOperation"
  | "InvalidSelection"
  | "AccessDenied"
  | "InsertDeleteConflict"
  | "ApiNotFound"
  | "GeneralException";

export class BookError extends Error {
  constructor(
    readonly code: BookErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "BookError";
  }
}
