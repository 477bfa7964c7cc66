/** Errors as Excel reports them to an add-in: the code, the sentence, and at which action of the request. */
import { BookError } from "../book/book-error";

export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string = MESSAGES[code] ?? code,
  ) {
    super(message);
    this.name = "HostError";
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path isn't working for what you're trying to do.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidRequest: "Cannot process the request.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
};

/** The error an add-in gets for anything that was thrown while one of its actions ran. */
export function asHostError(thrown: unknown): HostError {
  if (thrown instanceof HostError) return thrown;
  if (thrown instanceof BookError) return new HostError(thrown.code, thrown.message);
  return new HostError(
    "GeneralException",
    `There was an internal error while processing the request. ${String(thrown)}`,
  );
}

/** The error for a wrong argument, naming what was expected. */
export function invalidArgument(expected: string): HostError {
  return new HostError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format: ${expected}.`,
  );
}
