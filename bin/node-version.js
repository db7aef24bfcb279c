// Plain old syntax on purpose: this file must be understood by any Node that can start it.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `dalel needs Node 20.19 or newer, this is ${process.versions.node}; install a newer one from nodejs.org\n`,
  );
  process.exit(4);
}
