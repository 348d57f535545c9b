/**
 * JSON text with escapes for what could still act where it is printed: the same value, in ASCII where ASCII matters.
 *
 * `JSON.stringify` itself escapes quotes, C0 controls and lone surrogates (well-formed since ES2019); U+2028 and U+2029 are
 * ordinary characters of JSON. It leaves DEL and the C1 controls, which steer some terminals, marks that turn the direction of
 * text around, and `##[`, which is an order in the log of a hosted runner.
 * Example: `escapeJson('"##[error]"') === '"#\\u0023[error]"'`
 */
export function escapeJson(json: string): string {
  return json.replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|(?<=#)#/g, jsonEscape);
}

/**
 * A value as JSON that may stand in a `<script type="application/json">` element, where `</script>` would end the element and
 * `<!--` change how its end is found.
 *
 * Source: HTML Standard, "Restrictions for contents of script elements".
 */
export function jsonInHtml(value: object): string {
  return escapeJson(JSON.stringify(value)).replace(/[<>&]/g, jsonEscape);
}

function jsonEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
