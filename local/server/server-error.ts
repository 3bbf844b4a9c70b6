export type ServerErrorCode = 'port-taken' | 'workbook-open' | 'not-started';

/** Why a server could not be started, worded for the person who started it. */
export class ServerError extends Error {
  readonly code: ServerErrorCode;

  constructor(code: ServerErrorCode, message: string) {
    super(message);
    this.name = 'ServerError';
    this.code = code;
  }
}

export function portTaken(port: number): ServerError {
  return new ServerError(
    'port-taken',
    `Cổng ${port} đang được chương trình khác dùng. Hãy chọn cổng khác: PORT=${port + 1} npm start\n` +
      `Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`,
  );
}

export function workbookOpen(folder: string, port: number): ServerError {
  return new ServerError(
    'workbook-open',
    `Sổ trong ${folder} đang mở tại http://127.0.0.1:${port}. Hãy tắt máy chủ đó trước.\n` +
      `The workbook in ${folder} is open at http://127.0.0.1:${port}. Stop that server first.`,
  );
}
