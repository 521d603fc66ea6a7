/**
 * The pictures on cards: 40 animals, 12 things that grow or shine, 20 things people hold, 9,600 cards in all. None that
 * is an insult or unclean somewhere, no faith, no flag, no border, no boat, no road. The outlines are in assets/tokens.
 */
export const pictures = {
  first: [
    'cat', 'lion', 'tiger', 'horse', 'zebra', 'deer', 'camel', 'giraffe', 'elephant', 'rhino',
    'kangaroo', 'rabbit', 'hedgehog', 'squirrel', 'sheep', 'goat', 'ox', 'llama', 'panda', 'koala',
    'otter', 'rooster', 'chick', 'duck', 'swan', 'dove', 'eagle', 'parrot', 'peacock', 'flamingo',
    'penguin', 'turtle', 'frog', 'dolphin', 'crab', 'fish', 'snail', 'butterfly', 'bee', 'ladybird',
  ],
  second: ['sun', 'cloud', 'rainbow', 'star', 'tree', 'sunflower', 'leaf', 'mushroom', 'apple', 'lemon', 'grapes', 'carrot'],
  third: [
    'kite', 'bulb', 'teapot', 'cup', 'drum', 'guitar', 'ball', 'book', 'pencil', 'scissors',
    'bell', 'key', 'basket', 'umbrella', 'bicycle', 'chair', 'hat', 'spoon', 'thread', 'brush',
  ],
} as const
