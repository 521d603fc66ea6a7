/**
 * What the source of the library does not say and a person had to judge, one line a material:
 * the bag it travels in (2.7 of the source: table, wet, light, words and team kit; outdoor is ours, for kites and games),
 * or that it is a service (goes to cost, never into a bag) or comes from the place;
 * whether it is counted out and back in because it can hurt; and the grams of one unit, only where they follow from the
 * unit itself (a gram of clay, a sheet of known size and weight) or are well known (a typewriter, 6 to 15 kg).
 */
const table = `
acetate-cover         light
aprons                wet
ball                  outdoor
baseplate             table
black-cloth           light
blocks-wood           table
boards                table
boards-small          table
brick-moulds          wet
bricks-mixed          table                1
brushes               wet
camera-tablet         light
card-backdrop         light
card-frames           light
cards                 words
certificates          words
challenge-cards       table
clay-tools            table
cyanotype-kit         wet       counted
dowel                 outdoor
envelopes             words
eyewash               wet
fabric                table
facilitator-external  service
foam-brush            wet
folder                table
gloves-nitrile        wet
gloves-work           outdoor
glue                  table
handout               words
home-pack             words
hot-drinks            team
interpreter-remote    service
kit-training          table
kite-line             outdoor   counted
kite-paper            table
kite-sail             outdoor
lamp-clip             light
leaf-notes            words
line-pegs             wet
map-large             table
map-old               table
markers               table
mobile-data           service
needles               table     counted
paint                 wet
paper-a2              table
paper-a3              table
paper-a4              table                5-8
paper-a5              words
paper-collage         table
paper-roll            words
paper-watercolour     light                6-10
pens-pencils          table
percussion            table
photo-paper           light
picture-dictionary    words
pins-flags            table
plaster-clay          wet                  1
plasticine            table                1
pocket-printer        light
postcards             table
pots                  wet
projector             light
prompt-cards          words
question-cards        words
refreshments          team
ribbon                words
ribbon-tail           table
rope                  table
scissors              table     counted
seeds                 wet
shared-food           team
sheet-screen          light
slides-gels           light
small-boxes           table
small-jars            table
soil                  wet
speaker               light
spices                table
stones-flowers        table
table-cover           wet
tablet-stand          light
tape-masking          table
tape-strong           outdoor
tea-fruit             team
team-sheet            table
thread                table
thread-sewing         table
torch                 light
tracing-paper         table
trainer-fee           service
trays                 wet
typewriter            words                6000-15000
video-licence         service
water                 from-place
`

/** Material key → { kind, bag, counted, weightGrams }. */
export const curation = new Map(
  table.trim().split('\n').map((line) => {
    const [key, where, ...rest] = line.trim().split(/\s+/)
    const outside = where === 'service' || where === 'from-place'
    const [atLeast, atMost = atLeast] = rest.filter((word) => word !== 'counted').flatMap((word) => word.split('-')).map(Number)
    return [
      key,
      {
        kind: outside ? where : 'kit',
        bag: outside ? null : where,
        counted: rest.includes('counted'),
        weightGrams: atLeast === undefined ? null : { atLeast, atMost },
      },
    ]
  }),
)
