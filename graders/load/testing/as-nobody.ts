/** File permissions bind everyone but the superuser. */
export async function asNobody<T>(action: () => Promise<T>): Promise<T> {
  const isSuperuser = process.geteuid?.() === 0;
  if (isSuperuser) process.seteuid?.(65534);
  try {
    return await action();
  } finally {
    if (isSuperuser) process.seteuid?.(0);
  }
}
