/** What does not go together, and the ways out. `when` is a part of a sentence: “on Friday”. */
export const clashes = {
  title: 'Does not fit yet',
  onDate: 'on {{date}}',
  overlap: '{{other}} until {{end}}, {{here}} from {{start}}.',
  onTheWay: '{{other}} until {{end}}, {{here}} from {{start}}, {{travel}} apart.',
  onTheWayAbout: '{{other}} until {{end}}, {{here}} from {{start}}, about {{travel}} apart.',
  twoPlaces: { title: '{{name}} is in two places {{when}}', tight: '{{name}} has too little time between two places {{when}}' },
  interpreterTwice: { title: '{{name}} is asked to interpret twice {{when}}', tight: '{{name}} has too little time between two sessions to interpret {{when}}' },
  placeTwice: { title: '{{place}} is booked twice {{when}}' },
  bagTwice: {
    title: '{{bags}}: wanted twice {{when}}',
    reason: 'For {{other}} at {{otherStart}}, and for {{here}} at {{start}}.',
  },
  away: {
    title: '{{name}} is away {{when}}',
    leave: 'On leave until {{day}}, and asked for {{session}}.',
    rest: 'Resting until {{day}}, and asked for {{session}}.',
    left: 'Their last day was {{day}}; they are asked for {{session}}.',
  },
  closed: {
    title: '{{place}} is closed {{when}}',
    reason: '{{why}}. {{session}} is planned there.',
    noWhy: '{{session}} is planned there.',
  },
  way: {
    ask: '{{name}} is free.',
    time: '{{place}} is free at {{start}}.',
    place: '{{name}} is free.',
    carry: '{{minutes}} lie between the two: enough to carry it over.',
  },
  take: {
    ask: 'Ask {{name}} instead',
    time: 'Begin at {{start}} instead',
    place: 'Meet there instead',
  },
  open: 'Open “{{title}}”',
  done: 'Changed.',
  takeBack: 'Take it back',
  verb: { twoPlaces: 'Choose', interpreterTwice: 'Choose', away: 'Choose', placeTwice: 'Move it', closed: 'Move it', bagTwice: 'Look' },
}
