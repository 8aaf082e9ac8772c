import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  /** Shown instead of a part that failed. */
  fallback: ReactNode;
  children: ReactNode;
}

/** Keeps a failure in one part of the page from taking the rest with it. React offers this to classes only. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
