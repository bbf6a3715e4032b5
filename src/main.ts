/** Reads the arguments and imports only the command asked for. */
export async function main(args: readonly string[]): Promise<void> {
  process.stdout.write(`yuelan ${__VERSION__} ${args.join(' ')}\n`);
}
