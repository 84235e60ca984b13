/**
 * What the lockdown leaves open in the built-in modules from which a socket or a program could come, on Node 20 and on
 * Node 24.21.0. Each name was judged to need a handle that is closed below it, or to be unrelated to either.
 * lockdown.test.ts fails for a name that is not listed: judge it, then close it in electron/lockdown or add it here.
 * Open on purpose: `process.dlopen`, `_linkedBinding` and `module._extensions..node` load native code (such as Argon2).
 * Spaces in a name are written as _.
 */
export const judgedOpen: Readonly<Record<string, string>> = {
  net: `
    BlockList() Server Server#Symbol(Symbol.asyncDispose) Server#Symbol(messaging_deserialize_symbol)
    Server#Symbol(messaging_transfer_list_symbol) Server#Symbol(messaging_transfer_symbol)
    Server#Symbol(nodejs.asyncDispose) Server#Symbol(nodejs.rejection) Server#_emitCloseIfDrained Server#address
    Server#close Server#getConnections Server#listening() Server#ref Server#unref Socket
    Socket#Symbol(kAfterAsyncWrite) Socket#Symbol(kReinitializeHandle) Socket#Symbol(kUpdateTimer)()
    Socket#Symbol(messaging_deserialize_symbol) Socket#Symbol(messaging_transfer_list_symbol)
    Socket#Symbol(messaging_transfer_symbol) Socket#_bytesDispatched() Socket#_connecting() Socket#_destroy
    Socket#_final Socket#_getpeername Socket#_getsockname Socket#_handle() Socket#_onTimeout Socket#_read
    Socket#_reset Socket#_unrefTimer Socket#_write Socket#_writeGeneric Socket#_writev Socket#address
    Socket#bufferSize() Socket#bytesRead() Socket#bytesWritten() Socket#destroySoon Socket#end
    Socket#getTypeOfService Socket#localAddress() Socket#localFamily() Socket#localPort() Socket#pause
    Socket#pending() Socket#read Socket#readyState() Socket#ref Socket#remoteAddress() Socket#remoteFamily()
    Socket#remotePort() Socket#resetAndDestroy Socket#resume Socket#setKeepAlive Socket#setNoDelay Socket#setTimeout
    Socket#setTypeOfService Socket#unref SocketAddress() _normalizeArgs _setSimultaneousAccepts
    getDefaultAutoSelectFamily getDefaultAutoSelectFamilyAttemptTimeout isIP isIPv4 isIPv6
    setDefaultAutoSelectFamily setDefaultAutoSelectFamilyAttemptTimeout
  `,
  http: `
    Agent Agent#addRequest Agent#createConnection Agent#createSocket Agent#destroy Agent#getName
    Agent#keepSocketAlive Agent#removeSocket Agent#reuseSocket ClientRequest ClientRequest#_deferToConnect
    ClientRequest#_finish ClientRequest#_implicitHeader ClientRequest#abort ClientRequest#clearTimeout
    ClientRequest#destroy ClientRequest#onSocket ClientRequest#path() ClientRequest#setNoDelay
    ClientRequest#setSocketKeepAlive ClientRequest#setTimeout CloseEvent() IncomingMessage
    IncomingMessage#Symbol(kAttachAbortSignal) IncomingMessage#Symbol(kDetachAbortSignal)
    IncomingMessage#_addHeaderLine IncomingMessage#_addHeaderLineDistinct IncomingMessage#_addHeaderLines
    IncomingMessage#_destroy IncomingMessage#_dump IncomingMessage#_dumpAndCloseReadable IncomingMessage#_read
    IncomingMessage#connection() IncomingMessage#headers() IncomingMessage#headersDistinct()
    IncomingMessage#setTimeout IncomingMessage#signal() IncomingMessage#trailers()
    IncomingMessage#trailersDistinct() MessageEvent() OutgoingMessage OutgoingMessage#Symbol(nodejs.rejection)
    OutgoingMessage#_finish OutgoingMessage#_flush OutgoingMessage#_flushOutput OutgoingMessage#_headerNames()
    OutgoingMessage#_headers() OutgoingMessage#_implicitHeader OutgoingMessage#_isLenientHeaderValidation
    OutgoingMessage#_renderHeaders OutgoingMessage#_send OutgoingMessage#_storeHeader OutgoingMessage#_writeRaw
    OutgoingMessage#addTrailers OutgoingMessage#appendHeader OutgoingMessage#closed() OutgoingMessage#connection()
    OutgoingMessage#cork OutgoingMessage#destroy OutgoingMessage#end OutgoingMessage#errored()
    OutgoingMessage#flushHeaders OutgoingMessage#getHeader OutgoingMessage#getHeaderNames OutgoingMessage#getHeaders
    OutgoingMessage#getRawHeaderNames OutgoingMessage#hasHeader OutgoingMessage#headersSent() OutgoingMessage#pipe
    OutgoingMessage#removeHeader OutgoingMessage#setHeader OutgoingMessage#setHeaders OutgoingMessage#setTimeout
    OutgoingMessage#socket() OutgoingMessage#uncork OutgoingMessage#writableCorked() OutgoingMessage#writableEnded()
    OutgoingMessage#writableFinished() OutgoingMessage#writableHighWaterMark() OutgoingMessage#writableLength()
    OutgoingMessage#writableNeedDrain() OutgoingMessage#writableObjectMode() OutgoingMessage#write Server
    Server#Symbol(Symbol.asyncDispose) Server#Symbol(nodejs.asyncDispose) Server#Symbol(nodejs.rejection)
    Server#close Server#closeAllConnections Server#closeIdleConnections Server#setTimeout ServerResponse
    ServerResponse#_finish ServerResponse#_implicitHeader ServerResponse#assignSocket ServerResponse#detachSocket
    ServerResponse#writeContinue ServerResponse#writeEarlyHints ServerResponse#writeHead
    ServerResponse#writeInformation ServerResponse#writeProcessing _connectionListener globalAgent() maxHeaderSize()
    setGlobalProxyFromEnv setMaxIdleHTTPParsers validateHeaderName validateHeaderName.withoutStackTrace
    validateHeaderValue validateHeaderValue.withoutStackTrace
  `,
  tls: `
    SecureContext Server Server#Symbol(nodejs.rejection) Server#_getServerData Server#_setServerData
    Server#addContext Server#getTicketKeys Server#setOptions Server#setSecureContext Server#setTicketKeys TLSSocket
    TLSSocket#Symbol(kReinitializeHandle) TLSSocket#_destroySSL TLSSocket#_emitTLSError TLSSocket#_finishInit
    TLSSocket#_handleTimeout TLSSocket#_init TLSSocket#_releaseControl TLSSocket#_start TLSSocket#_tlsError
    TLSSocket#_wrapHandle TLSSocket#disableRenegotiation TLSSocket#enableTrace TLSSocket#exportKeyingMaterial
    TLSSocket#getCertificate TLSSocket#getCipher TLSSocket#getEphemeralKeyInfo TLSSocket#getFinished
    TLSSocket#getPeerCertificate TLSSocket#getPeerFinished TLSSocket#getPeerX509Certificate TLSSocket#getProtocol
    TLSSocket#getSession TLSSocket#getSharedSigalgs TLSSocket#getTLSTicket TLSSocket#getX509Certificate
    TLSSocket#isSessionReused TLSSocket#renegotiate TLSSocket#setKeyCert TLSSocket#setMaxSendFragment
    TLSSocket#setServername TLSSocket#setSession checkServerIdentity convertALPNProtocols createSecureContext
    createSecurePair getCACertificates getCertificateCompressionAlgorithms getCiphers rootCertificates()
    setDefaultCACertificates
  `,
  dns: `
    Resolver promises()
  `,
  process: `
    _debugEnd _exiting() _fatalException _getActiveHandles _getActiveRequests _kill _linkedBinding _rawDebug
    _startProfilerIdleNotifier _stopProfilerIdleNotifier _tickCallback abort allowedNodeEnvironmentFlags() assert
    availableMemory chdir constrainedMemory cpuUsage cwd dlopen domain() emitWarning exit exitCode()
    features.cached_builtins() features.quic() features.require_module() features.typescript() finalization()
    getActiveResourcesInfo getBuiltinModule getegid geteuid getgid getgroups getuid
    hasUncaughtExceptionCaptureCallback hrtime hrtime.bigint initgroups kill loadEnvFile memoryUsage memoryUsage.rss
    nextTick openStdin reallyExit ref report() resourceUsage setSourceMapsEnabled
    setUncaughtExceptionCaptureCallback setegid seteuid setgid setgroups setuid sourceMapsEnabled() stderr() stdin()
    stdout() threadCpuUsage umask unref uptime
  `,
  module: `
    Module Module#_compile Module#isPreloading() Module#load Module#parent() Module#require Module.SourceMap
    Module.SourceMap#Symbol(kMappings)() Module.SourceMap#findEntry Module.SourceMap#findOrigin
    Module.SourceMap#lineLengths() Module.SourceMap#payload() Module.enableCompileCache Module.findPackageJSON
    Module.findSourceMap Module.flushCompileCache Module.getCompileCacheDir Module.getSourceMapsSupport
    Module.registerHooks Module.runMain Module.setSourceMapsSupport Module.stripTypeScriptTypes _debug
    _extensions..js _extensions..json _extensions..node _findPath _initPaths _load _nodeModulePaths _preloadModules
    _readPackage() _resolveFilename _resolveLookupPaths _stat() createRequire isBuiltin syncBuiltinESMExports wrap()
    wrapper()
  `,
  sqlite: `
    Session Session#Symbol(Symbol.dispose) Session#changeset Session#close Session#patchset StatementSync
    StatementSync#all StatementSync#columns StatementSync#get StatementSync#iterate StatementSync#run
    StatementSync#setAllowBareNamedParameters StatementSync#setAllowUnknownNamedParameters
    StatementSync#setReadBigInts StatementSync#setReturnArrays
  `,
  test: `
    after afterEach before beforeEach describe describe.expectFailure describe.only describe.skip describe.todo
    expectFailure getTestContext it it.assert() it.mock() it.run it.snapshot() only skip todo
  `,
  sea: `
    getAsset getAssetAsBlob getAssetKeys getRawAsset isSea
  `,
  inspector: `
    DOMStorage.domStorageItemAdded DOMStorage.domStorageItemRemoved DOMStorage.domStorageItemUpdated
    DOMStorage.domStorageItemsCleared DOMStorage.registerStorage Network.dataReceived Network.dataSent
    Network.loadingFailed Network.loadingFinished Network.requestWillBeSent Network.responseReceived
    Network.webSocketClosed Network.webSocketCreated Network.webSocketHandshakeResponseReceived NetworkResources.put
    Session Session#disconnect Session#post console.assert console.clear console.context console.count
    console.countReset console.debug console.dir console.dirxml console.error console.group console.groupCollapsed
    console.groupEnd console.info console.log console.profile console.profileEnd console.table console.time
    console.timeEnd console.timeLog console.timeStamp console.trace console.warn url waitForDebugger
  `,
  _http_agent: '',
  _http_client: '',
  _http_common: `
    HTTPParser HTTPParser#close HTTPParser#consume HTTPParser#duration HTTPParser#execute HTTPParser#finish
    HTTPParser#free HTTPParser#getCurrentBuffer HTTPParser#headersCompleted HTTPParser#initialize HTTPParser#pause
    HTTPParser#remove HTTPParser#resume HTTPParser#unconsume _checkInvalidHeaderChar _checkIsHttpToken
    calculateLenientFlags freeParser isLenient parsers.ctor prepareError
  `,
  _http_incoming: `
    readStart readStop
  `,
  _http_outgoing: `
    parseUniqueHeadersOption
  `,
  _http_server: `
    httpServerPreClose setupConnectionsTracking storeHTTPOptions
  `,
  _tls_common: `
    translatePeerCertificate
  `,
  _tls_wrap: `
    connect createServer
  `,
  child_process: `
    ChildProcess ChildProcess#Symbol(Symbol.dispose) ChildProcess#Symbol(nodejs.dispose) ChildProcess#kill
    ChildProcess#ref ChildProcess#unref
  `,
  cluster: `
    Worker Worker#destroy Worker#disconnect Worker#isConnected Worker#isDead Worker#kill Worker#send disconnect fork
    setupPrimary
  `,
  crypto: `
    Certificate Certificate.exportChallenge Certificate.exportPublicKey Certificate.verifySpkac Cipher Cipher#_flush
    Cipher#_transform Cipher#final Cipher#getAuthTag Cipher#setAAD Cipher#setAutoPadding Cipher#update Cipheriv
    Cipheriv#_flush Cipheriv#_transform Cipheriv#final Cipheriv#getAuthTag Cipheriv#setAAD Cipheriv#setAutoPadding
    Cipheriv#update Decipher Decipher#setAuthTag Decipheriv Decipheriv#setAuthTag DiffieHellman
    DiffieHellman#computeSecret DiffieHellman#generateKeys DiffieHellman#getGenerator DiffieHellman#getPrime
    DiffieHellman#getPrivateKey DiffieHellman#getPublicKey DiffieHellman#setPrivateKey DiffieHellman#setPublicKey
    DiffieHellmanGroup ECDH ECDH#generateKeys ECDH#getPublicKey ECDH#setPublicKey ECDH.convertKey Hash Hash#_flush
    Hash#_transform Hash#copy Hash#digest Hash#update Hmac Hmac#digest KeyObject KeyObject#equals
    KeyObject#toCryptoKey KeyObject#type() KeyObject.from Sign Sign#_write Sign#sign Sign#update Verify
    Verify#verify X509Certificate X509Certificate#Symbol(messaging_clone_symbol)
    X509Certificate#Symbol(messaging_deserialize_symbol) X509Certificate#Symbol(nodejs.util.inspect.custom)
    X509Certificate#ca() X509Certificate#checkEmail X509Certificate#checkHost X509Certificate#checkIP
    X509Certificate#checkIssued X509Certificate#checkPrivateKey X509Certificate#fingerprint()
    X509Certificate#fingerprint256() X509Certificate#fingerprint512() X509Certificate#infoAccess()
    X509Certificate#issuer() X509Certificate#issuerCertificate() X509Certificate#keyUsage()
    X509Certificate#publicKey() X509Certificate#raw() X509Certificate#serialNumber()
    X509Certificate#signatureAlgorithm() X509Certificate#signatureAlgorithmOid() X509Certificate#subject()
    X509Certificate#subjectAltName() X509Certificate#toJSON X509Certificate#toLegacyObject X509Certificate#toString
    X509Certificate#validFrom() X509Certificate#validFromDate() X509Certificate#validTo()
    X509Certificate#validToDate() X509Certificate#verify argon2 argon2Sync checkPrime checkPrimeSync createCipher
    createCipheriv createDecipher createDecipheriv createDiffieHellman createDiffieHellmanGroup createECDH
    createHash createHmac createPrivateKey createPublicKey createSecretKey createSign createVerify decapsulate
    diffieHellman encapsulate fips() generateKey generateKeyPair generateKeyPairSync generateKeySync generatePrime
    generatePrimeSync getCipherInfo getCiphers getCurves getFips getHashes getRandomValues() hash hkdf hkdfSync
    pbkdf2 pbkdf2Sync privateDecrypt privateEncrypt prng() pseudoRandomBytes() publicDecrypt publicEncrypt
    randomBytes randomFill randomFillSync randomInt randomUUID randomUUIDv7 rng() scrypt scryptSync secureHeapUsed
    setFips sign subtle() timingSafeEqual verify webcrypto()
  `,
  dgram: '',
  'dns/promises': `
    Resolver
  `,
  http2: `
    Http2ServerRequest Http2ServerRequest#_read Http2ServerRequest#aborted() Http2ServerRequest#authority()
    Http2ServerRequest#complete() Http2ServerRequest#connection() Http2ServerRequest#headers()
    Http2ServerRequest#httpVersion() Http2ServerRequest#httpVersionMajor() Http2ServerRequest#httpVersionMinor()
    Http2ServerRequest#method() Http2ServerRequest#rawHeaders() Http2ServerRequest#rawTrailers()
    Http2ServerRequest#scheme() Http2ServerRequest#setTimeout Http2ServerRequest#socket()
    Http2ServerRequest#stream() Http2ServerRequest#trailers() Http2ServerRequest#url() Http2ServerResponse
    Http2ServerResponse#Symbol(appendHeader) Http2ServerResponse#Symbol(begin-send)
    Http2ServerResponse#Symbol(setHeader) Http2ServerResponse#_header() Http2ServerResponse#addTrailers
    Http2ServerResponse#appendHeader Http2ServerResponse#connection() Http2ServerResponse#cork
    Http2ServerResponse#createPushResponse Http2ServerResponse#destroy Http2ServerResponse#end
    Http2ServerResponse#finished() Http2ServerResponse#flushHeaders Http2ServerResponse#getHeader
    Http2ServerResponse#getHeaderNames Http2ServerResponse#getHeaders Http2ServerResponse#hasHeader
    Http2ServerResponse#headersSent() Http2ServerResponse#removeHeader Http2ServerResponse#sendDate()
    Http2ServerResponse#setHeader Http2ServerResponse#setTimeout Http2ServerResponse#setTrailer
    Http2ServerResponse#socket() Http2ServerResponse#statusCode() Http2ServerResponse#statusMessage()
    Http2ServerResponse#stream() Http2ServerResponse#uncork Http2ServerResponse#writableCorked()
    Http2ServerResponse#writableEnded() Http2ServerResponse#writableFinished()
    Http2ServerResponse#writableHighWaterMark() Http2ServerResponse#writableLength()
    Http2ServerResponse#writableNeedDrain() Http2ServerResponse#writableObjectMode() Http2ServerResponse#write
    Http2ServerResponse#writeContinue Http2ServerResponse#writeEarlyHints Http2ServerResponse#writeHead
    Http2ServerResponse#writeInformation getDefaultSettings getPackedSettings getUnpackedSettings
    performServerHandshake
  `,
  https: `
    Agent Agent#_cacheSession Agent#_evictSession Agent#_getSession Agent#createConnection Agent#getName
    Agent#keepSocketAlive Server Server#Symbol(Symbol.asyncDispose) Server#Symbol(nodejs.asyncDispose) Server#close
  `,
  'inspector/promises': `
    Session Session#post
  `,
  repl: `
    REPLServer REPLServer#clearBufferedCommand REPLServer#close REPLServer#complete REPLServer#completeOnEditorMode
    REPLServer#createContext REPLServer#defineCommand REPLServer#displayPrompt REPLServer#resetContext
    REPLServer#setPrompt REPLServer#setupHistory Recoverable _builtinLibs() builtinModules() isValidSyntax start
    writer
  `,
  trace_events: `
    createTracing getEnabledCategories
  `,
  tty: `
    ReadStream ReadStream#setRawMode WriteStream WriteStream#_refreshSize WriteStream#clearLine
    WriteStream#clearScreenDown WriteStream#cursorTo WriteStream#getColorDepth WriteStream#getWindowSize
    WriteStream#hasColors WriteStream#moveCursor isatty
  `,
  v8: `
    DefaultDeserializer DefaultDeserializer#_readHostObject DefaultSerializer DefaultSerializer#_writeHostObject
    Deserializer Deserializer#_readRawBytes Deserializer#getWireFormatVersion Deserializer#readDouble
    Deserializer#readHeader Deserializer#readRawBytes Deserializer#readUint32 Deserializer#readUint64
    Deserializer#readValue Deserializer#transferArrayBuffer GCProfiler GCProfiler#Symbol(Symbol.dispose)
    GCProfiler#start GCProfiler#stop Serializer Serializer#_getDataCloneError Serializer#_getDataCloneError#toString
    Serializer#_getDataCloneError.captureStackTrace Serializer#_getDataCloneError.isError
    Serializer#_getDataCloneError.prepareStackTrace Serializer#_setTreatArrayBufferViewsAsHostObjects
    Serializer#releaseBuffer Serializer#transferArrayBuffer Serializer#writeDouble Serializer#writeHeader
    Serializer#writeRawBytes Serializer#writeUint32 Serializer#writeUint64 Serializer#writeValue
    cachedDataVersionTag deserialize getCppHeapStatistics getHeapCodeStatistics getHeapSnapshot
    getHeapSpaceStatistics getHeapStatistics isStringOneByteRepresentation promiseHooks.createHook
    promiseHooks.onAfter promiseHooks.onBefore promiseHooks.onInit promiseHooks.onSettled queryObjects serialize
    setFlagsFromString startCpuProfile startupSnapshot.addDeserializeCallback startupSnapshot.addSerializeCallback
    startupSnapshot.isBuildingSnapshot startupSnapshot.setDeserializeMainFunction stopCoverage takeCoverage
  `,
  vm: `
    Script Script#runInContext Script#runInNewContext Script#runInThisContext compileFunction createContext
    createScript isContext measureMemory runInContext runInNewContext runInThisContext
  `,
  wasi: `
    WASI WASI#finalizeBindings WASI#getImportObject WASI#initialize WASI#start
  `,
  worker_threads: `
    BroadcastChannel BroadcastChannel#Symbol(nodejs.util.inspect.custom) BroadcastChannel#close
    BroadcastChannel#name() BroadcastChannel#onmessage() BroadcastChannel#onmessageerror()
    BroadcastChannel#postMessage BroadcastChannel#ref BroadcastChannel#unref MessageChannel MessagePort
    MessagePort#Symbol(handle_onclose) MessagePort#Symbol(kCreateEvent)
    MessagePort#Symbol(nodejs.util.inspect.custom) MessagePort#Symbol(oninit) MessagePort#close MessagePort#hasRef
    MessagePort#onmessage() MessagePort#onmessageerror() MessagePort#postMessage MessagePort#ref MessagePort#start
    MessagePort#unref getEnvironmentData isMarkedAsUntransferable markAsUncloneable markAsUntransferable
    moveMessagePortToContext postMessageToThread receiveMessageOnPort setEnvironmentData
  `,
  globalThis: `
    AbortController AbortController() AbortSignal AbortSignal() AggregateError Array ArrayBuffer
    AsyncDisposableStack BigInt BigInt64Array BigUint64Array Blob() Boolean BroadcastChannel() Buffer()
    ByteLengthQueuingStrategy() CloseEvent CompressionStream() CountQueuingStrategy() Crypto Crypto() CryptoKey
    CryptoKey() CustomEvent DOMException DOMException() DataView Date DecompressionStream() DisposableStack
    EvalError Event EventTarget File() FinalizationRegistry Float16Array Float32Array Float64Array FormData
    FormData() Function Headers Headers() Int16Array Int32Array Int8Array Iterator Map MessageChannel() MessageEvent
    MessageEvent() MessagePort() Navigator Number Object Performance() PerformanceEntry() PerformanceMark()
    PerformanceMeasure() PerformanceObserver() PerformanceObserverEntryList() PerformanceResourceTiming() Promise
    Proxy RangeError ReadableByteStreamController() ReadableStream() ReadableStreamBYOBReader()
    ReadableStreamBYOBRequest() ReadableStreamDefaultController() ReadableStreamDefaultReader() ReferenceError
    RegExp Request Request() Response Response() Set SharedArrayBuffer String SubtleCrypto SubtleCrypto()
    SuppressedError Symbol SyntaxError TextDecoder() TextDecoderStream() TextEncoder() TextEncoderStream()
    TransformStream() TransformStreamDefaultController() TypeError URIError Uint16Array Uint32Array Uint8Array
    Uint8ClampedArray WeakMap WeakRef WeakSet WritableStream() WritableStreamDefaultController()
    WritableStreamDefaultWriter() atob() btoa() crypto() decodeURI decodeURIComponent encodeURI encodeURIComponent
    escape eval isFinite isNaN navigator() parseFloat parseInt performance() process() queueMicrotask
    structuredClone unescape
  `,
};

/** Modules that compute, convert or read files: nothing in them creates a socket or starts a program. */
export const harmless: readonly string[] = [
  '_stream_duplex',
  '_stream_passthrough',
  '_stream_readable',
  '_stream_transform',
  '_stream_wrap',
  '_stream_writable',
  'assert',
  'assert/strict',
  'async_hooks',
  'buffer',
  'console',
  'constants',
  'diagnostics_channel',
  'domain',
  'events',
  'fs',
  'fs/promises',
  'os',
  'path',
  'path/posix',
  'path/win32',
  'perf_hooks',
  'punycode',
  'querystring',
  'readline',
  'readline/promises',
  'stream',
  'stream/consumers',
  'stream/promises',
  'stream/web',
  'string_decoder',
  'sys',
  'test/reporters',
  'timers',
  'timers/promises',
  'url',
  'util',
  'util/types',
  'zlib',
];
