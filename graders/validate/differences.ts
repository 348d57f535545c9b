/** What is lost without being stated, and the other way round. */
export function differences(stated: readonly string[], lost: readonly string[]): string[] {
  const extra = lost.filter((id) => !stated.includes(id));
  const missing = stated.filter((id) => !lost.includes(id));
  return [
    ...(extra.length > 0 ? [`loses ${extra.join(', ')} too`] : []),
    ...(missing.length > 0 ? [`does not lose ${missing.join(', ')}`] : []),
  ];
}
