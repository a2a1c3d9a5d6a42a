/** Runs one bench in a process of its own: `fork('run-group.js', [address of the module, its export, arguments as JSON])`. */
const [module, name, args = '[]'] = process.argv.slice(2);
const { [name]: bench } = await import(module);
// A peer that lost its server goes on trying to reach it, and would keep this process for ever.
process.send(await bench(...JSON.parse(args)), () => process.exit(0));
