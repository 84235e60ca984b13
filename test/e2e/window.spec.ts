import fs from 'node:fs';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { staysInNavigator, staysInWindow } from '../../electron/preload/what-stays.ts';
import { launchPackaged } from '../harness/launch.ts';
import { tags, walkWindow } from '../harness/window-walk.ts';
import { expect, test } from './session.ts';

const namesIn = (groups: readonly { readonly names: string }[]) => groups.flatMap(({ names }) => names.split(' '));
const language = staysInWindow[0]?.names.split(' ') ?? [];

/** Members of the allowed interfaces, each judged harmless or used. A member that is not listed has not been judged. */
const members = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'window-members.json'), 'utf8')) as Record<
  string,
  string
>;

/** Found but not listed. A listed member that is missing is no error: other versions have fewer. */
function unjudged(found: Readonly<Record<string, readonly string[]>>): string[] {
  const known: Record<string, readonly string[]> = {
    window: namesIn(staysInWindow),
    Navigator: namesIn(staysInNavigator),
    'own inkan': ['host'],
    ...Object.fromEntries(Object.entries(members).map(([holder, names]) => [holder, names.split(' ')])),
  };
  return Object.entries(found).flatMap(([holder, names]) =>
    names.filter((name) => !known[holder]?.includes(name)).map((name) => `${holder}.${name}`),
  );
}

/** A scope that the preload has not restricted, like a frame's: refusals there do not depend on a missing name. */
async function untouchedWorld(page: Page, cdp: CDPSession) {
  await page.getByTestId('screen-language').waitFor();
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  return async (expression: string): Promise<unknown> => {
    const call = {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    };
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', call);
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? 'failed');
    return result.value;
  };
}

/** 'refused', or the result. With a time limit: an unanswered request was not granted. */
const tried = (act: string) =>
  `Promise.race([(async () => { ${act} })(), new Promise((_, no) => setTimeout(no, 1500))]).then((what) => String(what ?? 'done'), () => 'refused')`;

/** Present and refused, each called like by a page. Each must throw, reject or return 'refused'. */
const refusedCalls: Readonly<Record<string, string>> = {
  eval: 'return eval("1 + 1")',
  Function: 'return new Function("return 1")()',
  'Element.innerHTML': 'document.createElement("div").innerHTML = "<b>x</b>"',
  'Element.outerHTML': 'document.createElement("div").appendChild(document.createElement("i")).outerHTML = "<b>x</b>"',
  'Element.insertAdjacentHTML': 'document.createElement("div").insertAdjacentHTML("beforeend", "<b>x</b>")',
  'HTMLScriptElement.text': 'document.createElement("script").text = "1"',
  'HTMLScriptElement.src': 'document.createElement("script").src = "app://inkan/x.js"',
  'Worker, of another address': 'new Worker("https://example.org/x.js")',
  'Worker, made in the page': 'new Worker(URL.createObjectURL(new Blob(["1"])))',
  'trustedTypes.createPolicy': 'trustedTypes.createPolicy("mine", { createScriptURL: (url) => url })',
  'MediaDevices.getUserMedia, the microphone': 'await navigator.mediaDevices.getUserMedia({ audio: true })',
  'MediaDevices.getUserMedia, the camera without a vault': 'await navigator.mediaDevices.getUserMedia({ video: true })',
  'HTMLImageElement.src':
    'const image = new (document.createElement("img").constructor)(); image.src = "https://example.org/x.png"; await new Promise((yes, no) => { image.onload = yes; image.onerror = no; })',
  'HTMLMediaElement.src':
    'const video = document.createElement("video"); video.src = "https://example.org/x.webm"; await new Promise((yes, no) => { video.onloadeddata = yes; video.onerror = no; })',
  'HTMLLinkElement.href':
    'const link = document.createElement("link"); link.rel = "stylesheet"; link.href = "https://example.org/x.css"; document.head.append(link); await new Promise((yes, no) => { link.onload = yes; link.onerror = no; })',
};

/** Present and without effect: the page is unchanged afterwards. */
const idleCalls: Readonly<Record<string, string>> = {
  'Location.assign': 'location.assign("https://example.org/")',
  'Location.replace': 'location.replace("file:///etc/passwd")',
  'Location.href': 'location.href = "data:text/html,x"',
  'Location.href, a program': 'location.href = "mailto:x@example.org"',
  'HTMLFormElement.requestSubmit':
    'const form = document.createElement("form"); form.action = "https://example.org/"; document.body.append(form); form.requestSubmit()',
  'HTMLAnchorElement.click':
    'const link = document.createElement("a"); link.href = "https://example.org/"; link.target = "_blank"; document.body.append(link); link.click()',
  'HTMLAnchorElement.download':
    'const link = document.createElement("a"); link.href = URL.createObjectURL(new Blob(["x"])); link.download = "x.txt"; document.body.append(link); link.click()',
  'HTMLAnchorElement.ping':
    'const link = document.createElement("a"); link.href = "#"; link.setAttribute("ping", "https://example.org/"); document.body.append(link); link.click()',
  'HTMLMetaElement.content':
    'const meta = document.createElement("meta"); meta.httpEquiv = "refresh"; meta.content = "0;url=https://example.org/"; document.head.append(meta)',
};

/** Absent in every scope of this app, however a page reaches it. */
const closedEverywhere =
  'showSaveFilePicker showOpenFilePicker showDirectoryPicker FileSystemHandle FileSystemWritableFileStream queryLocalFonts ' +
  'WakeLock SharedWorker Notification PushManager PaymentRequest PublicKeyCredential speechSynthesis HID Serial USB Bluetooth ' +
  'XRSystem DocumentPictureInPicture EyeDropper RemotePlayback PresentationRequest SharedStorage webkitSpeechRecognition';
const closedNavigators = 'hid serial usb bluetooth xr presentation share registerProtocolHandler runAdAuction contacts';

/** Present in an unrestricted scope, and refused by main, the policies or the missing network. */
const refusedUntouched: Readonly<Record<string, string>> = {
  'files of the origin': 'await navigator.storage.getDirectory()',
  'clipboard, reading': 'return await navigator.clipboard.readText()',
  'clipboard, writing': 'await navigator.clipboard.writeText("x")',
  fetch: 'await fetch("https://example.org/")',
  'fetch of our own': 'await fetch("app://inkan/index.html")',
  XMLHttpRequest:
    'await new Promise((yes, no) => { const ask = new XMLHttpRequest(); ask.onload = yes; ask.onerror = no; ask.open("GET", "https://example.org/"); ask.send(); })',
  WebSocket:
    'await new Promise((yes, no) => { const line = new WebSocket("wss://example.org/"); line.onopen = yes; line.onerror = no; })',
  'service worker': 'await navigator.serviceWorker.register("app://inkan/sw.js")',
  place: 'await new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))',
  MIDI: 'await navigator.requestMIDIAccess()',
  'screen capture': 'await navigator.mediaDevices.getDisplayMedia({ video: true })',
  'full screen': 'await document.documentElement.requestFullscreen()',
  'protected media':
    'await navigator.requestMediaKeySystemAccess("org.w3.clearkey", [{ initDataTypes: ["webm"], videoCapabilities: [{ contentType: "video/webm;codecs=vp8" }] }])',
  gamepads: 'return navigator.getGamepads().length',
  'idle detection': 'if ((await IdleDetector.requestPermission()) !== "granted") throw 0',
  sensor:
    'await new Promise((yes, no) => { const one = new Accelerometer(); one.onreading = yes; one.onerror = no; one.start(); })',
  'picture in picture': 'await document.createElement("video").requestPictureInPicture()',
  'another window': 'if (window.open("https://example.org/") === null) throw 0',
  'window places': 'await getScreenDetails()',
  'a dialog of the page': 'if (confirm("x") === false) throw 0',
};

test('of window and navigator nothing is there in the packaged app but what was judged, and what is refused refuses', async ({
  home,
}) => {
  test.skip(!process.env.INKAN_PACKAGED, 'run npm test or npm test -- --only e2e, which package first');
  const run = await launchPackaged({ home });
  try {
    const { page } = run;
    const cdp = await page.context().newCDPSession(page);
    const inUntouched = await untouchedWorld(page, cdp);
    const found = await page.evaluate(walkWindow, { skip: language, tags });
    expect(Object.values(found).flat().length, 'the walk sees what is there').toBeGreaterThan(1000);
    expect(unjudged(found)).toEqual([]);
    // The control: the same walk finds names in an unrestricted scope.
    const open = unjudged(
      (await inUntouched(`(${walkWindow})(${JSON.stringify({ skip: language, tags })})`)) as typeof found,
    );
    expect(open).toEqual(
      expect.arrayContaining(['window.fetch', 'window.indexedDB', 'Navigator.clipboard', 'Document.execCommand']),
    );

    // Like a page: not by the driver, which bypasses the page's policy.
    const inPage = async (act: string) => {
      await cdp.send('Runtime.evaluate', {
        expression: `globalThis.answer = undefined; setTimeout(() => ${tried(act)}.then((what) => { globalThis.answer = what; }), 0)`,
      });
      const answer = () => page.evaluate(() => (globalThis as { answer?: string }).answer);
      await expect.poll(answer).toBeDefined();
      return answer();
    };
    for (const [what, act] of Object.entries(refusedCalls))
      expect([what, await inPage(act)]).toEqual([what, 'refused']);
    for (const [what, act] of Object.entries(idleCalls)) {
      expect([what, await inPage(act)]).toEqual([what, 'done']);
      await page.waitForTimeout(300);
      expect([what, page.url().replace(/#$/, '')]).toEqual([what, 'app://inkan/index.html']);
      expect([what, page.context().pages().length]).toEqual([what, 1]);
    }
    const still = (holder: string, names: string) =>
      inUntouched(`${JSON.stringify(names.split(' '))}.filter((name) => name in ${holder})`);
    expect(await still('window', closedEverywhere)).toEqual([]);
    expect(await still('navigator', closedNavigators)).toEqual([]);
    const came: Record<string, unknown> = {};
    for (const [what, act] of Object.entries(refusedUntouched)) came[what] = await inUntouched(tried(act));
    expect(came).toEqual(Object.fromEntries(Object.keys(refusedUntouched).map((what) => [what, 'refused'])));
    expect(await page.evaluate(() => document.querySelector('[data-testid="screen-language"]') !== null)).toBe(true);
  } finally {
    await run.close();
  }
});

test('the window keeps its title, is silent unless the sound is switched on, and ends a page that makes a frame', async ({
  start,
}) => {
  const { app, corridor, page } = await start();
  const asked = () =>
    app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { title: window?.getTitle(), muted: window?.webContents.isAudioMuted(), full: window?.isFullScreen() };
    });
  await corridor.chooseLanguage('en');
  await corridor.openPractice();
  await page.evaluate(() => {
    document.title = 'Inkan – vault unlocked, type your passphrase';
  });
  await page.waitForTimeout(300);
  expect(await asked()).toEqual({ title: 'Inkan', muted: true, full: false });
  await corridor.byId('tick-sound').check();
  await expect.poll(asked).toMatchObject({ muted: false });
  await corridor.byId('tick-sound').uncheck();
  await expect.poll(asked).toMatchObject({ muted: true });

  // A frame would have an unrestricted scope.
  const replaced = app.waitForEvent('window');
  await page.evaluate(() => void document.body.append(document.createElement('iframe'))).catch(() => undefined);
  const again = corridor.on(await replaced);
  await again.arriveAt('start');
  await expect(again.byId('locked-because')).toHaveAttribute('data-because', 'vault-stopped');
});
