import { Component, type ReactNode } from 'react';

type Props = { onError: () => void; fallback: ReactNode; children: ReactNode };

/** Keeps a failure of the calculator from spreading to the page. React has error boundaries only as classes. */
export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onError();
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
