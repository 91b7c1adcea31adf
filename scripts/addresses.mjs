// Where the project is: fields of pkg/package.json that only whoever publishes it knows.

/** `https://host/owner/name`, without an ending. */
const PUBLIC = /^https:\/\/[a-z0-9.-]+\.[a-z]+\/[\w.-]+\/[\w.-]+$/i;

/** A manifest with the addresses of a public repository; its README and its issues stand there, too. */
export function withAddresses(manifest, repository) {
  const url = repository.replace(/^git\+/, '').replace(/(\.git)?\/?$/, '');
  if (!PUBLIC.test(url))
    throw new Error(`"${repository}" is no address of a public repository: https://host/owner/name`);
  const { name, version, description, keywords, license, author, ...rest } = manifest;
  const addresses = {
    homepage: `${url}#readme`,
    bugs: { url: `${url}/issues` },
    repository: { type: 'git', url: `git+${url}.git`, directory: 'pkg' },
  };
  return { name, version, description, keywords, license, author, ...rest, ...addresses };
}

/** Addresses that a manifest lacks. */
export const missingAddresses = (manifest) =>
  ['repository', 'homepage', 'bugs', 'author'].filter((key) => !manifest[key]);
