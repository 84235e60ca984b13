/** The screen's title. It gets the focus when the screen appears, so that a screen reader starts there. */
import { type ReactNode, useEffect, useRef } from 'react';

interface HeadingProps {
  readonly children: ReactNode;
  readonly testId?: string;
  /** A step within a screen that keeps its title. */
  readonly isStep?: boolean;
}

export function Heading({ children, testId, isStep = false }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const Level = isStep ? 'h2' : 'h1';
  return (
    <Level ref={heading} tabIndex={-1} data-testid={testId ?? (isStep ? 'step-title' : 'title')}>
      {children}
    </Level>
  );
}
