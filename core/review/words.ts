/**
 * Six words of a digest, to compare two screens by reading aloud: 256 plain English nouns, one byte each.
 * None is a BIP-39 word or shares its first four letters, so that nobody takes them for recovery words, and no two
 * begin with the same three letters (a test checks both). 48 bits: an aid for comparing, not a proof.
 */
const list = `
abacus acorn agate amber antler apron arbor armada aster atoll auburn bagpipe bakery balsa banjo barley bayou
beaver beetle bellows birch biscuit bobcat bonfire bramble buckle bumble burrow calico caramel cedar cello
cheddar chisel clover cobalt cougar cowboy crayon crocus cuckoo cupcake cymbal cypress daffodil dahlia daisy
dapple dingo dolmen drizzle dugout dumpling easel ebony eclair eider ember ermine espresso falcon fennel ferret
fiddle finch fjord flannel flint flute foxglove freckle gable gander garnet gecko geyser glacier gnome gondola
gopher gourd griffin guava gull haddock halibut hazel heather herald hickory hyacinth hydra ibis iceberg igloo
ingot iris jade jasmine javelin jersey jigsaw jonquil jubilee kayak kernel kestrel kettle kimono kipper knapsack
knoll koala lagoon lantern larch lattice laurel lavender lemur lentil lilac lime linen llama lobelia lotus
lupine lynx lyre magpie mallet marlin meteor minnow mitten moose mosaic mullet myrtle nacre narwhal nectar
nettle newt nickel nimbus nuthatch oasis oatmeal oboe ocelot ochre octave omelet onyx opal oregano osprey otter
oxbow pagoda palette pansy papaya parsley pecan penguin peony petunia pewter pheasant piccolo pigment pilgrim
pixel plaza plover poplar porridge puffer pumice python quail quince ratchet ravine reindeer rhubarb robin rowan
ruby rudder sable saffron sapphire satchel scone sequoia sesame shamrock skylark sleigh sloop sonnet sorbet
spruce stallion sundial sycamore tadpole talon tartan teapot tempest tern thicket thyme tiara toffee topaz
toucan trellis truffle tuba tulip tundra tweed typhoon ukulele umber umpire urchin usher utensil vellum vesper
vineyard vulture waffle walrus warbler wharf wicket widget wisteria wombat yarrow yeoman yodel yogurt yucca
zephyr zigzag zinnia zircon
`;

export const fingerprintWordList: readonly string[] = list.trim().split(/\s+/);

/** The words of the first six bytes of a SHA-256 digest. */
export function fingerprintWords(digest: Uint8Array): readonly string[] {
  return [...digest.subarray(0, 6)].map((byte) => fingerprintWordList[byte] ?? '');
}
