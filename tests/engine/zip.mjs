// An archive without compression, as small as one can be written.

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function checksum(bytes) {
  let value = ~0;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 255] ^ (value >>> 8);
  return ~value >>> 0;
}

/** Numbers of two and four bytes, one behind the other. */
function numbers(...sized) {
  const bytes = new DataView(new ArrayBuffer(sized.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of sized) {
    if (size === 2) bytes.setUint16(at, value, true);
    else bytes.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(bytes.buffer);
}

function joined(pieces) {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** An archive of texts by name. */
export function zip(files) {
  const encode = (text) => new TextEncoder().encode(text);
  const [local, directory] = [[], []];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, content] = [encode(path), encode(text)];
    const sizes = [
      [4, checksum(content)],
      [4, content.length],
      [4, content.length],
      [2, name.length],
    ];
    const head = numbers([4, 0x04034b50], [2, 20], [2, 0], [2, 0], [4, 0], ...sizes, [2, 0]);
    const place = [
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, at],
    ];
    directory.push(
      numbers([4, 0x02014b50], [2, 20], [2, 20], [2, 0], [2, 0], [4, 0], ...sizes, ...place),
      name,
    );
    local.push(head, name, content);
    at += head.length + name.length + content.length;
  }
  const listed = joined(directory);
  const count = [2, Object.keys(files).length];
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], count, count, [4, listed.length], [4, at], [2, 0]);
  return joined([...local, listed, end]);
}
