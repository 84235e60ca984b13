import { describe, expect, it } from 'vitest';
import { cellsOfAmount, cellsOfPlaces, mostCells } from '../../renderer/features/scan/cells.ts';
import { bestCamera, isVirtual, type KnownCamera } from '../../renderer/scan/camera/cameras.ts';

describe('a camera that is only a program', () => {
  it.each([
    'OBS Virtual Camera',
    'OBS-Camera',
    'Dummy video device (0x0000)',
    'v4l2loopback',
    'ManyCam Virtual Webcam',
    'Snap Camera',
    'XSplit VCam',
    'DroidCam',
    'Iriun Webcam',
  ])('%s is marked', (label) => expect(isVirtual(label)).toBe(true));

  it.each([
    'Integrated Camera (13d3:56a6)',
    'HD Pro Webcam C920 (046d:082d)',
    'FaceTime HD Camera',
    'Snapdragon Camera',
    'Logitech BRIO',
    '',
  ])('%s is not', (label) => expect(isVirtual(label)).toBe(false));
});

describe('the camera that is taken when nobody has chosen', () => {
  const camera = (label: string, pixels = 0): KnownCamera => ({
    deviceId: `id of ${label}`,
    label,
    pixels,
    virtual: isVirtual(label),
  });
  const [built, fine, obs] = [
    camera('Integrated Camera', 921_600),
    camera('C920', 2_073_600),
    camera('OBS', 8_294_400),
  ];

  it('is the one of the last time, whatever it is', () => {
    expect(bestCamera([built, fine, obs], 'OBS')).toBe(obs);
    expect(bestCamera([built, fine], 'OBS')).toBe(fine);
  });
  it('else the finest that is no program, else the first', () => {
    expect(bestCamera([obs, built, fine], '')).toBe(fine);
    expect(bestCamera([camera('a'), camera('b')], '')?.label).toBe('a');
    expect(bestCamera([obs], '')).toBe(obs);
    expect(bestCamera([], '')).toBeNull();
  });
  it('is not the one without a name when none is remembered', () => {
    expect(bestCamera([camera('', 1), camera('C920', 2)], '')?.label).toBe('C920');
  });
});

describe('the map of what has arrived', () => {
  it('has a cell for each place as long as there are few', () => {
    expect(cellsOfPlaces([true, false, true])).toEqual([
      { first: 1, last: 1, state: 'there' },
      { first: 2, last: 2, state: 'missing' },
      { first: 3, last: 3, state: 'there' },
    ]);
    expect(cellsOfPlaces([])).toEqual([]);
  });

  it.each([120, 121, 512, 20_000])('has at most 120 cells for %i places, and every place is in one', (count) => {
    const cells = cellsOfPlaces(Array.from({ length: count }, (_, i) => i !== 7));
    expect(cells.length).toBeLessThanOrEqual(mostCells);
    expect(cells[0]?.first).toBe(1);
    expect(cells.at(-1)?.last).toBe(count);
    for (const [i, cell] of cells.entries()) expect(cell.first).toBe((cells[i - 1]?.last ?? 0) + 1);
    expect(cells.filter((cell) => cell.state !== 'there')).toHaveLength(1);
  });

  it('fills up by the amount where no piece has a place', () => {
    const states = cellsOfAmount(45, 100, 10).map(({ state }) => state);
    expect(states).toEqual([...Array(4).fill('there'), 'some', ...Array(5).fill('missing')]);
    expect(cellsOfAmount(100, 100, 10).every(({ state }) => state === 'there')).toBe(true);
    expect(cellsOfAmount(0, 3)).toHaveLength(3);
  });
});
