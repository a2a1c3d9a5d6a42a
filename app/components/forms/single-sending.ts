/** A form on its way: the data by which Remix's work on it is known, and the answer that the page showed before. */
interface Sending {
  data: FormData;
  answer: unknown;
}

const sendings = new WeakMap<HTMLFormElement, Sending>();

/** The form that left the page, and when (milliseconds of the event clock). */
let left: { form: HTMLFormElement; at: number } | null = null;

/** What was on its way before the press that is being handled now. */
let before: FormData[] = [];

/** A form that the browser itself sends is not sent again within this time; after it, a press is a new wish. */
const pressAgainAfter = 2000;

/**
 * Lets a form that saves something be sent once at a time: a second press on its button, a double click or Enter held
 * down is ignored while the first is on its way. Stands once in the window, for the forms of all pages.
 *
 * What Remix sends is known by its data, from the press until the page shows the result; so a form that comes back with
 * faults can be sent again at once. A form that asks for a page, or opens another tab, is left alone.
 */
export function sendFormsOnce(): void {
  addEventListener('submit', ignoreSecondPress, true);
  addEventListener('submit', rememberSending);
  // Back to a page that the browser had put aside: what was sent then is over.
  addEventListener('pageshow', () => {
    left = null;
  });
}

function ignoreSecondPress(event: SubmitEvent): void {
  const form = savingForm(event);
  if (!form) return;
  const own = sendings.get(form);
  before = onTheirWay();
  const isAgain =
    (own !== undefined && isRunning(own)) ||
    (left?.form === form && event.timeStamp - left.at < pressAgainAfter);
  if (!isAgain) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Runs after every other listener: what was sent, and by whom, is known only then. */
function rememberSending(event: SubmitEvent): void {
  const form = savingForm(event);
  if (!form) return;
  if (!event.defaultPrevented) left = { form, at: event.timeStamp };
  const sent = onTheirWay().find((data) => !before.includes(data));
  if (sent) sendings.set(form, { data: sent, answer: window.__remixRouter.state.actionData });
}

/** Until its result: a refusal shows before the page around it is fetched anew, and may be mended from then on. */
function isRunning({ data, answer }: Sending): boolean {
  const { navigation, actionData } = window.__remixRouter.state;
  if (navigation.formData === data) return navigation.state === 'submitting' || actionData === answer;
  return onTheirWay().includes(data);
}

/** The form of the event when sending it saves something in this tab. */
function savingForm({ target, submitter }: SubmitEvent): HTMLFormElement | null {
  if (!(target instanceof HTMLFormElement)) return null;
  // By attribute: an input that is called "method" or "target" takes the property's place.
  const tab = submitter?.getAttribute('formtarget') ?? target.getAttribute('target') ?? '_self';
  return target.getAttribute('method')?.toLowerCase() === 'post' && tab === '_self' ? target : null;
}

/** The data of all forms that Remix is sending, or whose result it is fetching. Empty before it took over the page. */
function onTheirWay(): FormData[] {
  const state = window.__remixRouter?.state;
  if (!state) return [];
  return [state.navigation, ...state.fetchers.values()].flatMap(({ formData }) => formData ?? []);
}
