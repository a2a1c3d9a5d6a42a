/** The name of a council as it stands in a sentence: "de Sociale Adviesraad", "het Burgerplatform". */
export const withArticle = (name: string): string =>
  /^(de|het)\s/i.test(name) ? name[0]!.toLowerCase() + name.slice(1) : `de ${name}`;
