import type { LucideIcon } from "lucide-react";
import { useId, useRef, useState } from "react";
import { IconButton } from "../icon-button/IconButton.tsx";
import { joinClasses } from "../joinClasses.ts";
import styles from "./MenuButton.module.css";
import { MenuEntry } from "./MenuEntry.tsx";
import { MenuPopover } from "./MenuPopover.tsx";

export interface MenuItem {
  label: string;
  icon: LucideIcon;
  /** Shown at the item's end, such as `F2`. */
  keys?: string | undefined;
  isDanger?: boolean;
  onSelect: () => void;
}

interface MenuButtonProps {
  icon: LucideIcon;
  /** The button's and the menu's name. */
  label: string;
  items: readonly MenuItem[];
  /** Defaults to false. */
  isDisabled?: boolean;
  className?: string | undefined;
}

/** A button that opens a short menu. */
export function MenuButton({ icon, label, items, isDisabled = false, className }: MenuButtonProps) {
  const menuId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton
        ref={button}
        icon={icon}
        label={label}
        disabled={isDisabled}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        popoverTarget={menuId}
        className={joinClasses(className, isOpen && styles["opened"])}
      />
      <MenuPopover id={menuId} label={label} button={button} onToggle={setIsOpen}>
        {items.map(({ label: words, icon: entryIcon, keys, isDanger, onSelect }) => (
          <MenuEntry key={words} label={words} icon={entryIcon} keys={keys} isDanger={isDanger} onSelect={onSelect} />
        ))}
      </MenuPopover>
    </>
  );
}
