/** Errors of the contract: a name, a code, plain details. They survive a worker, which `Error` alone does not. */
import type {
  EngineErrorCode,
  ErrorCode,
  FileErrorCode,
  PolicyErrorCode,
  UsageErrorCode,
} from '../contract.js';

abstract class CodedError<Code extends ErrorCode> extends Error {
  constructor(
    readonly code: Code,
    message: string,
    /** Plain JSON: what a page needs to explain the error. */
    readonly details: unknown = null,
  ) {
    super(message);
  }
}

/** Node prints the name of the class, which minifying has taken away. */
export const named = (Class: object, value: string): unknown =>
  Object.defineProperty(Class, 'name', { value });

/** A whole file is refused. */
export class FileError extends CodedError<FileErrorCode> {
  override readonly name = 'FileError';
  static {
    named(FileError, 'FileError');
  }
}

/** A policy is refused; `details.path` says where. */
export class PolicyError extends CodedError<PolicyErrorCode> {
  override readonly name = 'PolicyError';
  static {
    named(PolicyError, 'PolicyError');
  }
}

/** The engine itself is in trouble. */
export class EngineError extends CodedError<EngineErrorCode> {
  override readonly name = 'EngineError';
  static {
    named(EngineError, 'EngineError');
  }
}

/** A call that makes no sense. */
export class UsageError extends CodedError<UsageErrorCode> {
  override readonly name = 'UsageError';
  static {
    named(UsageError, 'UsageError');
  }
}

/** An error on its way through a worker or out of the core. */
export interface PlainError {
  name: string;
  code?: string;
  message: string;
  details?: unknown;
}

const CLASSES = { FileError, PolicyError, EngineError, UsageError };

export function isPlainError(thrown: unknown): thrown is PlainError & { code: string } {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'name' in thrown;
}

/** What a worker sends instead of the error. */
export function toPlain(thrown: unknown): PlainError {
  if (thrown instanceof CodedError) {
    return { name: thrown.name, code: thrown.code, message: thrown.message, details: thrown.details };
  }
  if (thrown instanceof Error) return { name: thrown.name, message: thrown.message };
  return { name: 'Error', message: String(thrown) };
}

/** The error that something thrown stands for. */
export function fromPlain(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  if (!isPlainError(thrown)) return new Error(String(thrown));
  const Class = CLASSES[thrown.name as keyof typeof CLASSES];
  if (!Class) return Object.assign(new Error(thrown.message), { name: thrown.name });
  return new Class(thrown.code as never, `${thrown.message}`, thrown.details ?? null);
}

export const closed = () => new UsageError('closed', 'the book is closed');

/** What a caller gets after aborting: the signal's own reason. */
export const reasonOf = (signal: AbortSignal): unknown =>
  signal.reason ?? new DOMException('The operation was aborted.', 'AbortError');

export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw reasonOf(signal);
}
