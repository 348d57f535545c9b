/** Of a browser's document, what is used here: with the whole of its types, all other files would know `window` and `name`. */
interface Page extends Parent {
  readonly defaultView: { addEventListener(event: string, listener: () => void): void };
  createElement(name: 'button'): Element;
}

interface Parent {
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

interface Element extends Parent {
  readonly dataset: Record<string, string | undefined>;
  readonly children: ArrayLike<Element>;
  readonly cellIndex: number;
  textContent: string;
  hidden: boolean;
  value: string;
  append(...elements: readonly unknown[]): void;
  replaceChildren(...elements: readonly unknown[]): void;
  readonly childNodes: Iterable<unknown>;
  focus(): void;
  setAttribute(name: string, value: string): void;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  addEventListener(event: string, listener: () => void): void;
}

/**
 * Sorts and filters the table of students in a browser.
 *
 * Its own text is put into the page, so nothing outside it may be used.
 */
export function tableBehaviour(page: Page): void {
  /** A browser lays out this many rows at once; with thousands, every letter typed would take seconds. */
  const most = 100;
  const filters = page.querySelector('#student-filters')!;
  const body = page.querySelector('#student-table tbody')!;
  const heads = [...page.querySelectorAll('#student-table thead th')];
  const more = page.querySelector('#more-students')!;
  const search = filters.querySelector('input')!;
  const choices = [...filters.querySelectorAll('select')];
  const count = filters.querySelector('output')!;
  const rows = [...body.querySelectorAll('tr')].map((element) => ({
    element,
    tokens: new Set(element.dataset.is?.split(' ')),
    text: plain([...element.querySelectorAll('th, .words')].map((cell) => cell.textContent).join('\n')),
  }));
  let inOrder = rows;

  /** Lower case without accents, so that "jose" finds José. */
  function plain(text: string): string {
    return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  }

  function show(limit: number): void {
    const words = plain(search.value).split(/\s+/);
    const chosen = choices.map(({ value }) => value).filter((value) => value !== '');
    const found = inOrder.filter(
      ({ tokens, text }) => chosen.every((token) => tokens.has(token)) && words.every((word) => text.includes(word)),
    );
    body.replaceChildren(...found.slice(0, limit).map(({ element }) => element));
    count.textContent =
      found.length === rows.length ? `${rows.length} students` : `${found.length} of ${rows.length} students`;
    more.textContent = `Show ${found.length - limit} more`;
    more.hidden = found.length <= limit;
  }

  /** All of one choice, and no other. */
  function choose(token: string): void {
    search.value = '';
    for (const choice of choices) {
      choice.value = '';
      for (const option of choice.querySelectorAll('option')) if (option.value === token) choice.value = token;
    }
    show(most);
  }

  function sortBy(head: Element): void {
    const direction = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
    for (const other of heads) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', direction === 1 ? 'ascending' : 'descending');
    const order = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
    const isNumber = head.dataset.sort === 'number';
    const keyed = rows.map((row) => ({ row, key: row.element.children[head.cellIndex]!.textContent.trim() }));
    keyed.sort((a, b) => {
      // What has no value comes last both ways.
      if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
      return direction * (isNumber ? Number(a.key) - Number(b.key) : order.compare(a.key, b.key));
    });
    inOrder = keyed.map(({ row }) => row);
    show(most);
  }

  for (const head of heads) {
    const button = page.createElement('button');
    button.append(...head.childNodes);
    head.replaceChildren(button);
    button.addEventListener('click', () => sortBy(head));
  }
  for (const link of page.querySelectorAll('a[data-show]')) {
    link.addEventListener('click', () => choose(link.dataset.show!));
  }
  for (const field of [search, ...choices]) field.addEventListener('input', () => show(most));
  more.addEventListener('click', () => show(rows.length));
  filters.querySelector('button')!.addEventListener('click', () => {
    choose('');
    search.focus();
  });
  const window = page.defaultView;
  // Who comes back from a report finds the fields as they were, and the table by them.
  window.addEventListener('pageshow', () => show(most));
  window.addEventListener('beforeprint', () => show(rows.length));
  filters.hidden = false;
  show(most);
  body.setAttribute('data-ready', '');
}
