// The floor under everything that starts with a `File`: `file.stream()` read to its end in a worker, bytes counted.

const program = `onmessage = async ({ data }) => {
  const reader = data.stream().getReader();
  let bytes = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    bytes += value.length;
  }
  postMessage(bytes);
}`;

let worker;

async function prepare() {
  worker = new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })));
}

function run(file) {
  return new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve({ bytes: data });
    worker.postMessage(file);
  });
}

export default { name: 'file.stream(), only read', prepare, run };
