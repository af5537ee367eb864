"""The words that people read to each other: 256 for a meeting, 2,048 for an invitation code.

specs/02-identity, "Meeting words" and specs/03-groups-and-authority, "Invitation". A number stands
for the word at its place, so no word ever moves; tests/vectors hold the digests of both lists. The
meeting words are things one can picture, at least three letters apart from each other. The code
words are known by their first four letters; none is unkind, because they come in any company. They
began as the list of BIP-39, which recovery words use, and are not that list.
"""

_MEETING = """
acorn album almond anchor antler apple apricot apron autumn avenue avocado bagpipe bakery balcony bamboo
banjo barrel beacon beaver bicycle biscuit blanket blossom bluebell bonnet bottle bracelet bramble bridge
broccoli bubble bumblebee butterfly cabin cactus calendar canyon caramel carnival carpet castle cathedral
cello cherry chestnut chimney chocolate cinema cinnamon circus clarinet clover coconut comet compass copper
coral cotton cradle cricket crocodile crystal cuckoo cucumber cushion daisy dancer dandelion diamond dolphin
donkey dragon duckling eagle echo elbow elephant emerald engine evening feather fiddle finger flamingo
forest fountain freckle galaxy garden garlic gazelle giraffe glacier goblet gondola granite guitar hammock
hamster harvest hazel hedgehog helmet holiday horizon iceberg igloo indigo island ivory jasmine jigsaw
jungle juniper kangaroo kayak kitchen kiwi koala ladder lagoon lantern laundry lavender lemon leopard
lettuce library lilac lizard lobster locket lullaby magnet mandolin marble marigold marmalade meadow melody
mermaid mirror mitten muffin museum mushroom mustard napkin necklace nectar needle notebook nutmeg oasis
ocean olive onion opera orange orchestra origami ostrich otter painter palace pancake panda paper pasture
peacock peanut pelican pencil penguin piano picnic pigeon pillow pineapple poppy postcard potato pudding
pumpkin puppet puzzle pyramid rabbit radish rainbow raisin raspberry reindeer rhubarb ribbon rosemary ruby
saffron sailor salad sandwich sapphire saturn saxophone scooter seagull seahorse silver skylark slipper
snowman spaghetti sparrow spinach squirrel station strawberry sugar summer sunset symphony tadpole teapot
telescope temple thimble thunder timber toffee tortoise tractor treasure trumpet tulip tunnel turkey turtle
twilight umbrella unicorn valley vanilla village vineyard violet volcano voyage waffle walnut waterfall
whistle windmill wombat yogurt zebra zigzag
"""

_CODE = """
ability about above absent absorb abstract access account achieve acorn acoustic acquire across action actor
actress actual adapt address adjust admit adore adult advance adventure advice aerobic affair afford
afternoon again agent agree ahead aim airport airy album alert alley alligator allow almost alone alpha
alpine already also alter always amazing amber amble among amount amused analyst anchor ancient angle animal
ankle announce annual another answer antenna anthem antique antler anyone anytime apart apology appear apple
approve april apron aquarium arch arctic area arena armor aroma around arrange arrive arrow artefact artist
artwork ashore asleep aspect asset assist assume astronaut athlete atlas atom attend attitude attract august
aurora author auto autumn avenue average avocado avoid awake aware away awesome awning axis azalea azure
baby bachelor backpack bacon badge badminton bagpipe bakery balance balcony ball bamboo banana banjo banner
barely bargain barley barrel basic basket bassoon bathtub beacon beauty beaver because become beech
beekeeper beetle before begin behave behind believe bellows below belt bench benefit beret better between
beyond bicycle bike biology bird biscuit black blade blanket blast blender bless blink blizzard blossom
blouse bluebell blur bobbin bobsled body bone bonfire bonnet bonus boost boots border borrow botany bottom
boulder bounce bowl boxer bracket brain bramble brand brass brave breakfast breeze brew brick bridge brief
bright bring brioche brisk broccoli bronze broom brother brown brunch brush bubble buckle buddy budget
buffalo buggy bugle build bulb bumblebee bumper bundle bungalow bunny bushel business butler buyer buzz
cabbage cabin cactus cadet cake calendar calf calico calypso camera camp canal candy canoe canvas canyon
capable captain caramel carbon card carefree cargo carnival carol carpet carry carton cashew castle casual
catalog category catfish cathedral caught cauliflower cavern cedar ceiling celery cello century ceramic
chair chalk champion change chapter charge chase chat check cheddar cheese cherry chest chew chicken chief
child chimney chipmunk chirp chocolate choice chuckle chum chunk cider cinema cinnamon circle citizen citrus
city civil claim clarify classic clean clerk clever click client cliff climb clinic cloak close cloth cloud
clover clown club cluster clutch coach cobble cockatoo coconut coffee coil collect column combine come
comfort comic common company concert conduct confirm congress connect consider control convince cook copilot
copper coral correct cosmos cotton country couple cousin cowboy cozy crab cracker cradle craft crater crayon
cream crepe crescent crib cricket crisp crocodile croissant crop cross crowd crumble crunch crystal cube
cuckoo cucumber cuddle cuff culture cupboard cupcake curious curl current curtain curve cushion custom cycle
cymbal cypress dachshund daisy damp dance dandelion dapper daring daughter dawn dazzle debate decade
december decide deckchair decorate decrease deep define degree delay deliver delta demand denim dentist
depart depend deposit depth derby describe design desk detail develop device devote diagram dial diamond
diary dictionary differ digital dignity dimple dinghy dinner dinosaur diploma direct discover dish display
distance divert divide docile doctor document dodge dog doily doll dolphin domain domino donate donkey donor
dormouse double doughnut dove dozen dragon drama drape draw dream dress drift drill drink drip drive drizzle
drum dry duck dugout dumpling dune duo durable during dust duty duvet dynamic eager eagle early earmuff
earring earth easel easily easy echo eclair ecology economy edible edit educate effort egg eggplant eight
elastic elbow elder electric elegant element elephant elevator elf else embark emblem embody embrace emerge
emotion emperor employ empower empty enable enamel encore endive endorse energy enforce engage engine
engraver enhance enjoy enough enrich enroll entire entry envelope envoy epic episode equal equip erode
errand erupt escape escort espresso essay essence estate estuary eternal ethics evening evergreen evolve
exact example exchange excite exclude excuse exercise exhibit exist exotic expand expect explain expose
express extend extra eyebrow eyelash fable fabric faculty fade fairground falcon family famous fancy fanfare
fantasy farm fashion fast father fawn feature february fedora feed feline female fence fennel fern ferry
festival fetch few fiber fiction fiddle field fiesta fifty figure filter final finger finish fire first
fitness flag flame flannel flapjack flash fleece flicker flight flint flip flock floor flora fluff fluid
flute fly foal focus fold folklore follow foot force forest forget fork fortune forum forward fossil foster
foxglove frame freckle freezer frequent fresh friend fringe frisbee fritter frog front frost frozen fruit
fuchsia fudge fuel furnace furrow future fuzzy gable gadget galaxy gallery gander gap garage garden garlic
gateway gaze gecko general genius genre gentle genuine geranium gesture geyser gherkin giant gibbon gift
giggle ginger giraffe give glacier glad glance glass glide glimpse glitter globe glory glossy glow glue
gnome goalie goat goblet goggles gondola good goose gopher gorilla gourd grace grammar gravity green grin
grocer groom group grove guard guava guess guild guinea guitar gulf gull gummy guppy gutter gym gymnast
habit haddock haiku halibut halo halves hamlet hammer hamster hand happy harbor harmony harp harvest hatch
hawk hawthorn haystack hazel heart heather heavy hedgehog hello helmet hem herb heritage hero hickory hidden
highland hiker hill hinge hippo history hobby hockey holiday honey hoof hooray hope horizon horn horseshoe
hotel hover hub huddle huge hula human humble hundred hunt hurry hustle hutch hyacinth hybrid hydrant
iceberg icing idea identify igloo iguana image impact improve inch include income increase index indigo
indoor industry infinity inform inhale inherit inlet innocent inquiry inside inspire install insulate intact
interest into inventor invite involve iris iron island isle isolate italic item itinerary ivory ivy jacket
jaguar janitor jargon jasmine jaunt java jaybird jazz jeep jelly jersey jester jetty jewel jigsaw jockey
jogger join joke jolly journey joyful jubilee judo juggler juice jukebox jump junction jungle junior juror
kale kangaroo karate kayak kebab keel kernel ketchup keyboard kilt kimono kind kingdom kiosk kipper kitchen
kite kitten kiwi knee knit knob knock knuckle koala label lacquer ladder lady lagoon lamb landmark language
lantern laptop large lark lasagne lasso latin lattice laugh laundry laurel lavender lawnmower layer leader
leaf learn leash leave lecture leek legal legend legume leisure lemon length lens lentil leopard lesson
letter level liberty library license lilac lily limit linen lingo lining linnet lion liquid litre little
lizard llama load lobby lobster lodge loft logbook logic lollipop lotus lounge lozenge lucid lucky luggage
lullaby lumber lunar lunch lupin lush luxury lynx lyrics macaroni machine mackerel madrigal magenta magic
magnet magpie mahogany mailbox maize major mallet mammal manage mane mango mansion mantel manual maple
maraca marble margin marine market marmalade marriage marsh marvel marzipan mascot mason mass master
material math matinee matrix mauve maximum mayor maypole meadow mean measure mechanic medal media medley
megaphone mellow melody member memory mention menu mercury merit mermaid merry mesh message meteor method
metro midnight midwife migrate mileage milk million mimic mimosa mineral mingle minimum mint minute miracle
mirror mischief mitten mixed mixture mobile moccasin modify mohair moist moment monarch monitor monkey
monocle monsoon month moon moped more mosaic mother motor motto mountain mouse movie muesli muffin mug
mulberry mule multiply munch mural murmur museum mushroom music myriad myrtle myself nacho name nanny napkin
napping narcissus narrow narwhal nation nature nautical navy near nebula neck nectar needle negotiate
neighbour neither neon nephew nettle network neutral never newborn news next nibble nice nickel night nimble
ninety noise nomad nominee noodle nordic normal north nostril notable note nothing nougat novel novice nudge
nugget numeral nurse nutmeg nuzzle nylon oasis oatmeal obey object oblige oboe observe obtain obvious occur
ocean octave october odyssey offbeat offer office often okra oldest olive olympic omelette omit onion online
only onward opal opera opinion oppose option oracle orange orbit orchard ordinary oregano organ orient
original oriole osprey ostrich otter ottoman outdoor outing outlook output outside oval ovation oven owner
oxygen oyster ozone pacific package pact paddle paella page pagoda painter pajamas palace palm pancake panda
pansy panther papaya paper parade parcel parent parlour parrot parsley party pasture patient patrol pattern
pavilion paw payment peacock peanut pebble pedestrian pelican pencil penguin pension peony people pepper
perch perfect perky permit person petal petunia pewter pheasant philosopher phoenix phone photo phrase
physical piano piccolo pickle picnic picture pier pigeon pilgrim pillow pilot pineapple pink pioneer
pirouette pistachio pitch pixie pizza plaid planet plate play plaza please pledge plenty plot plough pluck
plump plunge plush plywood pocket podium poem poet pogo point polka pollen pomegranate poncho pond poodle
popcorn poppy popular porridge portion position possible potato pottery pouch pounce powder practice praise
praline prance prawn predict prefer prepare present pretty pride primary priority prism private process
produce program project prologue promote proof property prosper proud provide prune public pudding puffin
pulse pumpkin punctual purchase purpose purr putty puzzle pyramid python quack quadrant quail quality
quantum quarter queen question quick quiet quill quince quiver quiz quote rabbit raccoon radar radio raffle
raft ragtime rail rainbow raisin rally rambler ranch random rapid rascal raspberry ratio rattle raven
ravioli ready rebound rebuild recall receive recipe record rectangle recycle reduce redwood referee refill
reflect reform regatta reggae region regular rehearse reindeer relax release relief remain remember remind
remove renew reopen repair repeat report reptile require rescue resemble resist resource response result
retire retreat return reunion reveal review revue reward rhino rhubarb rhyme ribbon rich riddle rigging
rigid ripple risotto ritual river roaming robe robin robot robust rocket rodeo rolling romance rondo rookie
roost roster rotate rotunda rowboat royal rubber ruby rucksack rudder rugby rumba rung runner runway rural
russet rustic rye saddle safari saffron saga sailor salad salmon salsa salt salute samba sapling sapphire
sardine sash satchel satisfy saturn sauce sauna sausage savanna saxophone scale scarf scatter scheme school
science scissors scone scooter scout screen script scrub sculptor seagull seahorse search season seat
seaweed second secret section security sedan segment select semaphore seminar senate senior sense sentence
sepia serenade series service sesame session setup seven sewing shadow shaft shallow shampoo shanty shawl
shear shell sherbet shield shimmer shine shiver shop short shoulder shovel shower shrimp shrug shuttle
sideboard sieve sign silent silhouette silo silver similar simple siren sister sitar situate sixty skate
skein sketch skill skit skylark sleep sleigh slipper slope small smart smile smock smoke smooth snack snail
sneakers snippet snooze snorkel snow snug soak soccer social soda sofa solar soldier solid solution solve
sombrero someone sonata song sonnet sorbet sorrel souffle sound soup source south souvenir soybean spade
spaghetti spaniel spatial speak special spend sphere sphinx spice spirit splash split sponsor spoon spray
spread spring sprout spruce spur square squeeze squirrel stable stadium stairs stallion stamp stand steady
stencil step stereo stew stick stitch stool stopwatch stork stove strategy street strike strong strudel
student stuff sturdy style subject submit suburb subway success suede sugar suggest summer sundial sunny
sunrise sunset super supply supreme surface surge surprise surround survey suspenders sustain swallow swamp
swan swarm sweater swift swim swivel sycamore syllable symbol symphony syrup system tabby tackle tadpole
taffeta tailor talcum talent tally tambourine tandem tangerine tapir tarragon tart tassel taste tavern taxi
teach teapot teaspoon teddy telescope temple tenant tender tennis tent term terrace thank theatre theme
theory thermos thicket thimble thing thirty thought three thrive throw thrush thud thumb thunder tiara
ticket tidy tiger tights timber timid tinsel tiptoe tissue titan title toast toboggan today toffee together
toilet token tomato tomorrow tongue tonight tooth topaz topic topple torch tornado tortoise toss totem
toucan tourist toward town toymaker track traffic trampoline transfer trapeze travel tray treat trek trellis
trend triangle tribe trifle trio triumph troll trombone trophy trot trousers trowel truck truffle truly
trumpet truth tugboat tuition tulip tuna tundra tuneful tunic tunnel turban turkey turquoise turtle tutor
tuxedo twelve twenty twice twig twilight twirl twist tycoon type typical ukulele umbrella umpire uncle
unfold unicorn uniform unique universe unlock unveil unwind upbeat update upgrade upland uplift upper
upstairs used useful usher usual utensil utility vacation vacuum valid valley valve vanish various varnish
vase vegetable vehicle velvet veranda version vibrant vicar victory video view viking village vineyard
vintage violin visa visit visual vitamin vivid vocal vogue voice volcano volley volume voucher vowel voyage
wafer waffle wagon wagtail waiter walnut waltz warble wardrobe warren watchman watt wave wax weaver wedding
weekend welcome wharf whiff whim whirl whisper wholesome wicker wide widget width wigwam window wing winter
wisdom wisteria witty wobble wolf woman wombat wonder woodland wool wren wrinkle yak yarn yeast yellow yelp
yodel yogurt yolk yonder young youth yoyo yummy zeal zebra zenith zephyr zest zigzag zinc zinnia zip zither
zodiac zoom zucchini
"""

MEETING_WORDS = tuple(_MEETING.split())
CODE_WORDS = tuple(_CODE.split())
