import { type Markup, markup } from '../html/markup.ts';
import { typeset } from '../html/typeset.ts';
import { visibleText } from '../visible-text.ts';
import type { MistakeStatistics } from './mistake-statistics.ts';
import { shareBar } from './share-bar.ts';
import { shareText } from './share-text.ts';
import { filterToken } from './student-filters.ts';

/** More than these are rarely read, and stand behind a fold. */
const shown = 10;

/** Which mistakes the class has, and how many students share each. */
export function mistakeList(mistakes: readonly MistakeStatistics[]): Markup {
  if (mistakes.length === 0) return markup`<p class="note">No mistake was recognised.</p>`;
  const items = mistakes.map(mistakeItem);
  const rest = items.length - shown;
  return markup`<ol class="mistakes">${items.slice(0, shown)}</ol>
${rest > 0 ? markup`<details class="rest"><summary>${rest} more</summary><ol class="mistakes" start="${shown + 1}">${items.slice(shown)}</ol></details>` : undefined}`;
}

function mistakeItem({ name, message, criteria, students, share }: MistakeStatistics, i: number): Markup {
  const link = markup`<a href="#students" data-show="${filterToken.mistake(i)}">${students} ${students === 1 ? 'student' : 'students'}</a>`;
  const ids = criteria.map((id, k) => markup`${k > 0 ? ', ' : ''}<code>${id}</code>`);
  return markup`<li><span class="share">${shareText(share)}</span> ${shareBar(share, 'bad')}
<div><p>${typeset(visibleText(message))}</p><p class="title"><code>${visibleText(name, 80)}</code> · ${link} · in ${ids}</p></div></li>`;
}
