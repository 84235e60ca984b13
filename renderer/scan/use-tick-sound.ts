/** A short click for each code that brings something new. Off unless the person turned it on. */
import { useEffect, useRef } from 'react';

const hertz = 1500;
const seconds = 0.03;
const loudness = 0.15;

export function useTickSound(ticks: number, isOn: boolean): void {
  const context = useRef<AudioContext | null>(null);
  const last = useRef(ticks);
  useEffect(() => {
    const isNew = ticks > last.current;
    last.current = ticks;
    if (!isOn || !isNew) return;
    context.current ??= new AudioContext();
    click(context.current);
  }, [ticks, isOn]);
  useEffect(
    () => () => {
      void context.current?.close();
      context.current = null;
    },
    [],
  );
}

function click(context: AudioContext): void {
  const now = context.currentTime;
  const tone = new OscillatorNode(context, { frequency: hertz, type: 'square' });
  const volume = new GainNode(context, { gain: loudness });
  volume.gain.setValueAtTime(loudness, now);
  volume.gain.exponentialRampToValueAtTime(0.001, now + seconds);
  tone.connect(volume).connect(context.destination);
  tone.start(now);
  tone.stop(now + seconds);
}
