/** Fetches the text and puts it on the page in a contenteditable, with the marks that the meters look for. */
async function mount(): Promise<void> {
  const answer = await fetch('text.html');
  const html = await answer.text();
  performance.mark('text:mount');
  const text = document.createElement('div');
  text.id = 'text';
  text.contentEditable = 'true';
  text.innerHTML = html;
  document.body.append(text);
  performance.mark('text:mounted');
}

void mount();

export {};
