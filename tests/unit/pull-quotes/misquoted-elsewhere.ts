import { rows } from './misquotation.ts';

/** Denials, conditions and amounts that are left out, in Spanish and Arabic. */
export const elsewhere = [
  ...rows('es', 'dropped-negation', [
    ['No es cierto que el alcalde mintiera.', 'El alcalde mintiera'],
    ['Nadie cree que el puente aguante.', 'El puente aguante'],
    ['El impuesto no es, a mi juicio, un robo.', 'El impuesto … un robo'],
    ['Que la tierra es plana es un mito.', 'La tierra es plana'],
    ['No creo que el Sr. Pérez mintiera.', 'Pérez mintiera'],
  ]),
  ...rows('es', 'dropped-condition', [
    ['Si llueve, la presa caerá.', 'La presa caerá'],
    ['La presa caerá si llueve.', 'La presa caerá'],
    ['A menos que bajen los alquileres, el impuesto fracasa.', 'El impuesto fracasa'],
  ]),
  ...rows('ar', 'dropped-negation', [
    ['ليس صحيحا أن العمدة كذب.', 'العمدة كذب'],
    ['لا أحد يعتقد أن الجسر آمن.', 'الجسر آمن'],
    ['الضريبة ليست، في رأيي، سرقة.', 'الضريبة … سرقة'],
    ['القول إن الأرض مسطحة خرافة.', 'الأرض مسطحة'],
  ]),
  ...rows('ar', 'dropped-condition', [
    ['إذا توقف المطر، سيصمد السد.', 'سيصمد السد'],
    ['سيصمد السد إذا توقف المطر.', 'سيصمد السد'],
    ['لا يدفع أحد إلا الفقراء.', 'لا يدفع أحد'],
  ]),
  // In languages without lists of units, what follows a number is counted by it.
  ...rows('es', 'dropped-unit', [['El déficit llegó a 12 mil millones de euros.', 'El déficit llegó a 12']]),
  ...rows('pl', 'dropped-unit', [
    ['Deficyt wyniósł 12 mld zł.', 'Deficyt wyniósł 12'],
    ['Zginęło 20 żołnierzy.', 'Zginęło 20'],
  ]),
  ...rows('ar', 'dropped-unit', [['بلغ العجز ١٢ مليار دولار.', 'بلغ العجز ١٢']]),
];
