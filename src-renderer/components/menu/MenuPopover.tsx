import { type KeyboardEvent, type ReactNode, type RefObject, useRef, useState } from "react";
import styles from "./Menu.module.css";

interface MenuPopoverProps {
  /** What the button names as its `popoverTarget`. */
  id: string;
  label: string;
  /** The button it belongs to. */
  button: RefObject<HTMLElement | null>;
  /** Which edges of the button and the menu are in line; defaults to `end`. */
  align?: "start" | "end";
  /** Called as it opens and closes. */
  onToggle: (isOpen: boolean) => void;
  /** `MenuEntry` elements; mounted while it is open, for a page may have hundreds of menus. */
  children: ReactNode;
}

const gap = 4;
const entrySelector = "[role=menuitem], [role=menuitemradio]";

/** Below the button, or above it where there is no room. */
function place(menu: HTMLElement, button: HTMLElement, align: "start" | "end"): void {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = at.bottom + gap;
  const top = below + height > window.innerHeight ? at.top - gap - height : below;
  menu.style.top = `${Math.max(gap, top)}px`;
  const left = align === "start" ? at.left : at.right - width;
  menu.style.left = `${Math.max(gap, Math.min(left, window.innerWidth - width - gap))}px`;
}

/** A short menu over the page. Arrows, Home and End move in it; Esc and a click outside close it. */
export function MenuPopover({ id, label, button, align = "end", onToggle, children }: MenuPopoverProps) {
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);

  const move = (event: KeyboardEvent): void => {
    const entries = [...(menu.current?.querySelectorAll<HTMLElement>(entrySelector) ?? [])];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const to = steps[event.key];
    if (event.key === "Tab") menu.current?.hidePopover();
    if (to === undefined) return;
    event.preventDefault();
    entries.at(to % entries.length)?.focus();
  };

  return (
    <div
      ref={menu}
      id={id}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={styles["menu"]}
      onKeyDown={move}
      onBeforeToggle={(event) => {
        if (event.newState === "open") setIsOpen(true);
      }}
      onToggle={(event) => {
        const opened = event.newState === "open";
        setIsOpen(opened);
        onToggle(opened);
        if (!opened || menu.current === null || button.current === null) return;
        place(menu.current, button.current, align);
        const checked = menu.current.querySelector<HTMLElement>("[aria-checked=true]");
        (checked ?? menu.current.querySelector<HTMLElement>(entrySelector))?.focus();
      }}
    >
      {isOpen && children}
    </div>
  );
}
