/** Runs one bench in a process of its own: `fork('run-group.js', [address of the module, name of its export])`. */
const [module, name] = process.argv.slice(2);
const { [name]: bench } = await import(module);
process.send(await bench(), () => process.disconnect());
