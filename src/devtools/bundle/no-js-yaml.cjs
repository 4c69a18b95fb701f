// Stands for js-yaml in the bundle. gray-matter loads it as its own YAML engine, and we always give it ours: 100 kB that
// every start of the program would read for nothing.
function unused() {
  throw new Error("Front matter is read by our own YAML engine.");
}

module.exports = { safeLoad: unused, safeDump: unused };
