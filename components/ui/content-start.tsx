/** Where the skip link leads: behind what a page draws, before what it says. */
export const ContentStart = () => <span className="visually-hidden" id="content" tabIndex={-1} />;
