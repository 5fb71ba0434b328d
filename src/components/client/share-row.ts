customElements.define(
  'share-row',
  class extends HTMLElement {
    connectedCallback() {
      const { url = location.href, title = document.title } = this.dataset;
      const share = this.querySelector<HTMLButtonElement>('[data-share]');
      const copy = this.querySelector<HTMLButtonElement>('[data-copy-link]');
      const status = this.querySelector('[role=status]');
      if (share && 'share' in navigator) {
        share.hidden = false;
        share.addEventListener('click', () => navigator.share({ url, title }).catch(() => 0));
      }
      if (copy && !('clipboard' in navigator)) copy.hidden = true;
      copy?.addEventListener('click', async () => {
        const said = await navigator.clipboard.writeText(url).then(
          () => PHRASES.share.copied,
          () => `${PHRASES.share.copyThis} ${url}`,
        );
        if (status) status.textContent = said;
      });
    }
  },
);
