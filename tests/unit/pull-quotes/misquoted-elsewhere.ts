import { rows } from './misquotation.ts';

/** Denials, conditions and amounts that are left out, in Spanish, Arabic, Japanese and Chinese. */
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
  ...rows('ja', 'dropped-negation', [
    ['橋は安全ではない。', '橋は安全'],
    ['市長が嘘をついたというのは本当ではない。', '市長が嘘をついた'],
    ['税は公平だとは言えない。', '税は公平だ'],
    ['市長が嘘をついたという話はデマだ。', '市長が嘘をついた'],
  ]),
  ...rows('ja', 'dropped-condition', [
    ['もし雨が止めば、ダムは持ちこたえる。', 'ダムは持ちこたえる'],
    ['雨が降ったら、堤防は切れる。', '堤防は切れる'],
  ]),
  ...rows('zh', 'dropped-negation', [
    ['我不认为改革会失败。', '改革会失败'],
    ['没有证据表明市长撒谎。', '市长撒谎'],
    ['市长偷了钱是谎言。', '市长偷了钱'],
    ['部长否认法官辞职。', '法官辞职'],
  ]),
  ...rows('zh', 'dropped-condition', [['如果雨停，大坝会守住。', '大坝会守住']]),
  // In languages without lists of units, what follows a number is counted by it.
  ...rows('es', 'dropped-unit', [['El déficit llegó a 12 mil millones de euros.', 'El déficit llegó a 12']]),
  ...rows('pl', 'dropped-unit', [
    ['Deficyt wyniósł 12 mld zł.', 'Deficyt wyniósł 12'],
    ['Zginęło 20 żołnierzy.', 'Zginęło 20'],
  ]),
  ...rows('ar', 'dropped-unit', [['بلغ العجز ١٢ مليار دولار.', 'بلغ العجز ١٢']]),
  ...rows('ar', 'dropped-condition', [
    ['وعندما تنخفض الإيجارات، تنجح الضريبة.', 'تنجح الضريبة'],
    ['فلولا الميناء، لماتت المدينة.', 'لماتت المدينة'],
    ['وفي البلاد التي لا قضاة فيها، القانون ميت.', 'القانون ميت'],
  ]),
  ...rows('ar', 'dropped-negation', [['وليس صحيحا أن العمدة كذب.', 'العمدة كذب']]),
  ...rows('he', 'dropped-condition', [
    ['ואם המחירים יירדו, המס עובד.', 'המס עובד'],
    ['וכשהמחירים יורדים, המס עובד.', 'המס עובד'],
    ['במדינה שבה קונים שופטים, החוק מת.', 'החוק מת'],
    ['החוק מת במקום שבו קונים שופטים.', 'החוק מת'],
    ['האם נכון כי הסנאטור מכר את קולו למכרות?', 'הסנאטור מכר את קולו'],
  ]),
  ...rows('he', 'dropped-negation', [['ולא נכון כי ראש העיר שיקר.', 'ראש העיר שיקר']]),
];
