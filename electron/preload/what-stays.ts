/**
 * Allowed names of the window's global scope. Everything else is removed before the page's first script, so features of
 * a newer Chromium stay unavailable until somebody adds them here. Each group says why it may stay.
 */

export interface Staying {
  readonly why: string;
  readonly names: string;
}

export const staysInWindow: readonly Staying[] = [
  {
    why: 'the language itself: it computes and reaches nothing. Without WebAssembly and shared memory, which the page does not use',
    names:
      'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp ' +
      'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON Math Intl ' +
      'ArrayBuffer Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array ' +
      'Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet Proxy Reflect ' +
      'FinalizationRegistry WeakRef decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape isFinite isNaN console',
  },
  {
    why: "refused by the page's policy (no 'unsafe-eval', Trusted Types); the drivers of the tests need its name",
    names: 'eval',
  },
  {
    why: 'the bridge to main, each call of which main checks (core/contract/host.ts)',
    names: 'inkan',
  },
  {
    why: 'the page itself, its elements and events: used everywhere. Going elsewhere is stopped by main (location), as are frames',
    names:
      'window self document location top event Node Element HTMLElement HTMLInputElement HTMLTextAreaElement HTMLIFrameElement ' +
      'Event ErrorEvent AnimationEvent TransitionEvent CompositionEvent TextEvent DOMException DOMRect ResizeObserver MutationObserver CSS ' +
      'getComputedStyle getSelection matchMedia innerWidth innerHeight scrollX scrollY scroll scrollTo devicePixelRatio navigator',
  },
  {
    why: 'waiting, measuring and stopping: used, and nothing leaves by them',
    names:
      'setTimeout clearTimeout setInterval clearInterval requestAnimationFrame cancelAnimationFrame queueMicrotask reportError ' +
      'performance PerformanceObserver AbortController AbortSignal',
  },
  {
    why: 'bytes, texts and files that a person gave: used; a File is read, never written',
    names: 'atob btoa TextEncoder TextDecoder Blob File FormData DataTransfer URL crypto',
  },
  {
    why: "messages to our own workers and to the vault's port: used; addresses of workers pass one Trusted Types policy",
    names: 'postMessage MessageChannel Worker trustedTypes',
  },
  {
    why: 'pictures, the camera and films made of codes: used; the camera only where main grants it',
    names: 'ImageData OffscreenCanvas VideoFrame MediaStreamTrackProcessor MediaRecorder',
  },
  {
    why: 'the tick for each code: used; main mutes the window unless the sound is switched on',
    names: 'AudioContext OscillatorNode GainNode',
  },
  {
    why: "how codes were shown last: used; the session's storage is in memory",
    names: 'localStorage',
  },
];

export const staysInNavigator: readonly Staying[] = [
  {
    why: 'facts about language and system that React and the texts ask for; they say nothing to anybody',
    names: 'constructor userAgent appVersion platform vendor language languages onLine maxTouchPoints',
  },
  { why: 'the camera: used, where main grants it', names: 'mediaDevices' },
];

/** Members that Inkan does not need, of interfaces whose objects are reachable in any case. */
export const takenOut: Readonly<Record<string, string>> = {
  // The clipboard, full screen, windows over others, storage of other pages, replacing the document.
  Document:
    'execCommand queryCommandEnabled queryCommandIndeterm queryCommandState queryCommandSupported queryCommandValue ' +
    'exitFullscreen webkitExitFullscreen webkitCancelFullScreen exitPictureInPicture exitPointerLock requestStorageAccess ' +
    'requestStorageAccessFor hasStorageAccess hasUnpartitionedCookieAccess hasPrivateToken hasRedemptionRecord ' +
    'browsingTopics cookie domain write writeln open parseHTMLUnsafe',
  Element: 'requestFullscreen webkitRequestFullscreen webkitRequestFullScreen requestPointerLock setHTMLUnsafe',
  ShadowRoot: 'setHTMLUnsafe',
  HTMLVideoElement:
    'requestPictureInPicture webkitEnterFullscreen webkitEnterFullScreen webkitExitFullscreen webkitExitFullScreen',
  // Another loudspeaker, protected media, playing on another device.
  HTMLMediaElement: 'setSinkId captureStream setMediaKeys remote',
  AudioContext: 'setSinkId createMediaStreamSource createMediaStreamDestination',
  BaseAudioContext: 'audioWorklet decodeAudioData',
  // Dialogs without a click on the field, and whole folders.
  HTMLInputElement: 'showPicker webkitEntries webkitdirectory',
  HTMLSelectElement: 'showPicker',
  DataTransferItem: 'getAsFileSystemHandle webkitGetAsEntry',
  HTMLFormElement: 'submit',
  CSS: 'paintWorklet',
  // Capture of the screen instead of the camera.
  MediaDevices: 'getDisplayMedia getViewportMedia selectAudioOutput setCaptureHandleConfig setPreferredSinkId',
};
