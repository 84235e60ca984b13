/** Options for zxing-cpp: all fields of its ReaderOptions, because its WebAssembly build has no defaults. */

export interface ZxingOptions {
  readonly formats: string;
  readonly tryHarder: boolean;
  readonly tryRotate: boolean;
  readonly tryInvert: boolean;
  readonly tryDownscale: boolean;
  readonly tryDenoise: boolean;
  readonly binarizer: number;
  readonly isPure: boolean;
  readonly downscaleThreshold: number;
  readonly downscaleFactor: number;
  readonly minLineCount: number;
  readonly maxNumberOfSymbols: number;
  readonly validateOptionalChecksum: boolean;
  readonly returnErrors: boolean;
  readonly eanAddOnSymbol: number;
  readonly textMode: number;
  readonly characterSet: number;
  readonly tryCode39ExtendedMode: boolean;
}

/**
 * QR codes of model 2 only (ISO/IEC 18004): searching for other kinds would cost time on every frame without a code.
 * Numbers are positions in zxing-cpp's enums: binarizer LocalAverage, text mode Plain, character set Unknown.
 */
export const plain: ZxingOptions = {
  formats: 'QRCodeModel2',
  tryHarder: true,
  tryRotate: false,
  tryInvert: false,
  tryDownscale: false,
  tryDenoise: false,
  binarizer: 0,
  isPure: false,
  downscaleThreshold: 500,
  downscaleFactor: 3,
  minLineCount: 2,
  maxNumberOfSymbols: 1,
  validateOptionalChecksum: false,
  returnErrors: false,
  eanAddOnSymbol: 0,
  textMode: 0,
  characterSet: 0,
  tryCode39ExtendedMode: false,
};
