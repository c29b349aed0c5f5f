import { DomEvent } from "leaflet";
import { useEffect, useRef, useState } from "react";
import { useWords } from "@/components/ui/words-provider";

/** One thing that could not be had. Closed by the reader, it comes back only after it was over, or as something else. */
function Notice({ text }: { text: string }) {
  const words = useWords("Map");
  const [closed, setClosed] = useState("");
  if (closed && closed !== text) setClosed("");
  const shown = text !== closed;
  return (
    <div className={shown ? "notice" : "visually-hidden"}>
      <p role="status">{shown ? text : ""}</p>
      {shown ? (
        <button
          type="button"
          aria-label={words.closeNotice}
          onClick={({ currentTarget }) => {
            currentTarget.closest<HTMLElement>(".live")?.focus({ preventScroll: true });
            setClosed(text);
          }}
        >
          ×
        </button>
      ) : null}
    </div>
  );
}

/** The map's status lines, one below the other; an empty text is no notice. */
export function Notices({ texts }: { texts: string[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current) DomEvent.disableClickPropagation(box.current);
  }, []);
  return (
    <div ref={box} className="notices">
      {texts.map((text, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: each place in the list is a status line of its own
        <Notice key={i} text={text} />
      ))}
    </div>
  );
}
