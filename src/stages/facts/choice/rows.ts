// Features as rows of numbers: what the models ask of every group of candidates.

/** What is measured of a group, by name; what does not hold may be left out and is 0. */
export type Measured<Name extends string> = Readonly<Partial<Record<Name, number | boolean>>>;

export function rowOf<Name extends string>(names: readonly Name[], measured: Measured<Name>): Float32Array {
  const row = new Float32Array(names.length);
  for (let column = 0; column < names.length; column++) row[column] = Number(measured[names[column]!] ?? 0);
  return row;
}
