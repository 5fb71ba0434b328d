import type { RecordPhrases } from '../record-phrases.ts';
import type { SourcePhrases } from '../source-phrases.ts';
import type { StructurePhrases } from '../structure-phrases.ts';

/** What is said of a piece's record, in Spanish. */
export const spanishRecord: RecordPhrases = {
  versionLine: 'versión {number} · {seal}',
  verify:
    'Guarde la línea «{line}»: con ella y el programa {command} cualquiera puede comprobar más tarde si una versión de esta lista se cambió o se omitió.',
  addresses: 'Solo cambiaron direcciones',
  upgraded: 'Registrado de nuevo, con más de lo que aparece en la página',
  moved: 'Trasladado',
  withdrawn: 'Retirado',
  machines:
    'Cada texto en Markdown sencillo, por temas. Cite las palabras tal como están, enlace el pasaje y mencione la línea de versión: indica a los lectores qué versión se citó.',
  chain: 'Registro, para programas',
  byMonth: 'Cambios por mes',
  counted: '{kind}: {count}',
  stood: 'el error estuvo publicado {days}',
  days: { one: '{count} día', many: '{count} de días', other: '{count} días' },
  sameDay: 'menos de un día',
  medianAndLongest:
    'tiempo que los errores estuvieron publicados: la mitad, {median} como mucho; el que más, {longest}',
};

/** What is said of the sources of quoted words, in Spanish. */
export const spanishSources: SourcePhrases = {
  title: 'Fuentes',
  entry: '{source}: {answer}',
  pair: '{first}, {next}',
  some: '{answer} ({count})',
  verbatim: 'citado palabra por palabra, comprobado el {date}',
  paraphrase: 'expresado con otras palabras, cotejado el {date}',
  translation: 'traducido; el original se cita palabra por palabra, comprobado el {date}',
  original: '{answer}. En el original: {words}',
  unchecked: 'sin cotejar con el texto original',
  interview: 'entrevista',
  notes: 'notas del autor',
  archived: 'copia archivada',
  unnamed: {
    one: 'De otra cita no se indica la fuente.',
    many: 'De {count} de citas más no se indica la fuente.',
    other: 'De otras {count} citas no se indica la fuente.',
  },
};

/** What changed beside the words, in Spanish. */
export const spanishStructure: StructurePhrases = {
  now: '«{words}» ahora es {mark}',
  noLonger: '«{words}» ya no es {mark}',
  wholeNow: 'ahora es {mark}',
  wholeNoLonger: 'ya no es {mark}',
  afterNow: 'tras «{words}» hay ahora {mark}',
  afterNoLonger: 'tras «{words}» ya no hay {mark}',
  sup: 'texto en superíndice',
  sub: 'texto en subíndice',
  del: 'texto tachado',
  ins: 'texto subrayado',
  em: 'texto destacado',
  strong: 'texto muy destacado',
  code: 'código',
  q: 'texto entrecomillado',
  abbr: 'una abreviatura que se explica como «{value}»',
  link: 'un enlace a {value}',
  note: 'una llamada de nota',
  break: 'un salto de línea',
  heading: 'un título de nivel {value}',
  numbered: 'un elemento de una lista numerada',
  numberedFrom: 'el primer elemento de una lista numerada desde {value}',
  bulleted: 'un elemento de una lista con viñetas',
  deeper: '{mark}, en el nivel {value}',
  quoted: 'una cita dentro de otras {value}',
  cells: 'una tabla con celdas de estas longitudes: {value}',
  file: 'el archivo de imagen {value}',
  language: 'texto señalado como escrito en el idioma {value}',
  quotation: 'una cita',
  item: 'un elemento de una lista',
  aHeading: 'un título',
  footnote: 'una nota',
  table: 'una tabla',
  aCode: 'código',
  caption: 'un pie de imagen',
  paragraph: 'un párrafo aparte',
};
