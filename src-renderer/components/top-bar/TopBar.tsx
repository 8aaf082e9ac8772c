import { Menu } from "lucide-react";
import { type ReactNode, use } from "react";
import { IconButton } from "../icon-button/IconButton.tsx";
import { words } from "../words/words.ts";
import { DrawerContext } from "./DrawerContext.ts";
import styles from "./TopBar.module.css";

/** The line at the top of a page: its title, and what belongs at the end. */
export function TopBar({ children, end }: { children: ReactNode; end?: ReactNode }) {
  const openDrawer = use(DrawerContext);
  return (
    <header className={styles["bar"]}>
      {openDrawer !== null && <IconButton icon={Menu} label={words().controls.openSidebar} onClick={openDrawer} />}
      <div className={styles["title"]}>{children}</div>
      {end !== undefined && <div className={styles["end"]}>{end}</div>}
    </header>
  );
}
