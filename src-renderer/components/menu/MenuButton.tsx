import type { LucideIcon } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { IconButton } from "../icon-button/IconButton.tsx";
import { joinClasses } from "../joinClasses.ts";
import styles from "./MenuButton.module.css";

export interface MenuItem {
  label: string;
  icon: LucideIcon;
  /** Shown at the item's end, such as `F2`. */
  keys?: string;
  isDanger?: boolean;
  onSelect: () => void;
}

interface MenuButtonProps {
  icon: LucideIcon;
  /** The button's and the menu's name. */
  label: string;
  items: readonly MenuItem[];
  className?: string | undefined;
}

const gap = 4;

/** Below the button, or above it where there is no room. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = at.bottom + gap;
  const top = below + height > window.innerHeight ? at.top - gap - height : below;
  menu.style.top = `${Math.max(gap, top)}px`;
  menu.style.left = `${Math.max(gap, Math.min(at.right - width, window.innerWidth - width - gap))}px`;
}

/** A button that opens a short menu. Arrows, Home and End move in it; Esc and a click outside close it. */
export function MenuButton({ icon, label, items, className }: MenuButtonProps) {
  const menuId = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);

  const move = (event: KeyboardEvent): void => {
    const entries = [...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const to = steps[event.key];
    if (event.key === "Tab") menu.current?.hidePopover();
    if (to === undefined) return;
    event.preventDefault();
    entries.at(to % entries.length)?.focus();
  };

  return (
    <>
      <IconButton
        ref={button}
        icon={icon}
        label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        popoverTarget={menuId}
        className={joinClasses(className, isOpen && styles["opened"])}
      />
      <div
        ref={menu}
        id={menuId}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className={styles["menu"]}
        onKeyDown={move}
        onToggle={(event) => {
          const opened = event.newState === "open";
          setIsOpen(opened);
          if (!opened || menu.current === null || button.current === null) return;
          place(menu.current, button.current);
          menu.current.querySelector<HTMLElement>("[role=menuitem]")?.focus();
        }}
      >
        {items.map(({ label: words, icon: Icon, keys, isDanger = false, onSelect }) => (
          <button
            key={words}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={joinClasses(styles["item"], isDanger && styles["danger"])}
            onClick={() => {
              menu.current?.hidePopover();
              onSelect();
            }}
          >
            <Icon size={15} strokeWidth={1.75} aria-hidden />
            <span>{words}</span>
            {keys !== undefined && <kbd className={styles["keys"]}>{keys}</kbd>}
          </button>
        ))}
      </div>
    </>
  );
}
