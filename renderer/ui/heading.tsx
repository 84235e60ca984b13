import { type ReactNode, useEffect, useRef } from 'react';

/** The screen's title. Takes the focus when the screen appears, so that a screen reader starts there. */
export function Heading({ children, testId }: { readonly children: ReactNode; readonly testId?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1} data-testid={testId ?? 'title'}>
      {children}
    </h1>
  );
}
