/** What a function throws, or nothing where it returns. Errors: an `Error` for what is no function. */
export function thrownBy(received: unknown): { readonly error: unknown; readonly message: string } | undefined {
  if (typeof received !== 'function') {
    throw new Error('toThrow: received must be a function that makes the call, as in expect(() => f(1)).toThrow()');
  }
  try {
    received();
    return undefined;
  } catch (error) {
    return { error, message: thrownText(error) };
  }
}

/** An error's message, or any other value that was thrown as text. */
export function thrownText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
